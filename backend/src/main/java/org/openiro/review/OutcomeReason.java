package org.openiro.review;

/** Why a review has its outcome. A review in time needs no reason. */
public enum OutcomeReason {
    /** LATE: opened after the due date. */
    OPENED_AFTER_DUE,
    /** LATE: opened in time, completed in a later meeting after the due date. */
    COMPLETED_AFTER_DUE,
    /** LATE: opened in time, adjourned, and completed within the time the law gives (regulation 36(2)). */
    LAWFULLY_ADJOURNED,
    /** LATE: opened in time and adjourned, but completed after the time the law gives. */
    ADJOURNED_TOO_LONG,
    /** NOT_HELD: the period of care goes on. */
    DUE_DATE_PASSED,
    /** NOT_HELD: a review was opened and, on the date of the judgement, is not complete. */
    OPENED_NOT_COMPLETED,
    /** NOT_HELD: the period of care ended after the due date. */
    PERIOD_ENDED,
    /** NOT_JUDGED: how many reviews came before is not known well enough. */
    SEQUENCE_UNKNOWN,
    /** NOT_JUDGED: the period is not under the standard clock. */
    NO_STANDARD_CLOCK,
    /** NOT_JUDGED: dated before the period of care began or after it ended; it starts no clock either. */
    OUTSIDE_PERIOD
}
