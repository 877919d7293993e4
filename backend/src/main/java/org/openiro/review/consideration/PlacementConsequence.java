package org.openiro.review.consideration;

/** What follows where a placement does not meet the needs of a child. */
enum PlacementConsequence {
    ACTION,
    DISPUTE
}
