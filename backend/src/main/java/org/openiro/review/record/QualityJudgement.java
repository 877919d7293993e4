package org.openiro.review.record;

/** How a question of the quality form is answered. */
enum QualityJudgement {
    YES,
    PARTLY,
    NO,
    NOT_APPLICABLE;

    boolean needsWords() {
        return this == PARTLY || this == NO;
    }
}
