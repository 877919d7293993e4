package org.openiro.review.preparation;

/** Whether a paper for a review is there. */
enum PaperState {
    PRESENT,
    OUT_OF_DATE,
    MISSING,
    NOT_NEEDED
}
