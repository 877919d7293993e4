package org.openiro.review;

/** Whether a review was in time. */
public enum ReviewOutcome {
    ON_TIME,
    LATE,
    /** The due date passed without a review. */
    NOT_HELD,
    /** There is no due date to judge by; the reason says why. */
    NOT_JUDGED
}
