package org.openiro.oversight.change;

/** @param approvedWithoutReview by the day of the approval, the other by that of the proposal */
public record ChangeCounts(int proposed, int approvedWithoutReview) {}
