package org.openiro.review.consideration;

/** What holds for a care plan as a whole. */
public enum OutlinePart {
    PERMANENCE,
    CONTINGENCY,
    ASSESSMENT
}
