package org.openiro.review.decision;

/** Where a decision comes from. */
enum DecisionSource {
    /** Something every review considers (SI 2010/959, Schedule 7). */
    AGENDA_ITEM,
    PLAN_ELEMENT,
    CHILD_REQUEST,
    SIGNIFICANT_EVENT,
    EARLIER_DECISION,
    OTHER
}
