package org.openiro.review;

import java.util.List;

/** A review with everything that is told about it. */
record ReviewDetails(
        Review review, List<ReviewAttendee> attendees, List<ReviewFinding> findings, ReviewStanding standing) {}
