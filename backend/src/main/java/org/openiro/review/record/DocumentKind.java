package org.openiro.review.record;

import org.openiro.clock.DeadlineRule;

/** A document that is made of every review. */
enum DocumentKind {
    /** West Sussex practice guidance: one working day after the review. */
    QUALITY_FORM(DeadlineRule.QUALITY_FORM),
    /** SI 2010/959, regulation 38; IRO Handbook: fifteen working days after the review. */
    RECORD(DeadlineRule.RECORD);

    private final DeadlineRule due;

    DocumentKind(DeadlineRule due) {
        this.due = due;
    }

    /** What its first version meets. */
    DeadlineRule due() {
        return due;
    }
}
