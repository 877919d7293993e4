package org.openiro.review.consideration;

/** Whether a care plan can be confirmed. */
public enum OutcomeCode {
    /** With what was proposed to it. */
    CONFIRMED,
    CHANGE_NEEDED
}
