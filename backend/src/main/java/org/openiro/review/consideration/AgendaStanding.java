package org.openiro.review.consideration;

/** What became of an item of the agenda. */
enum AgendaStanding {
    DISCUSSED,
    NOT_RELEVANT,
    /** It should have been, and was not: recorded all the same. */
    NOT_DISCUSSED
}
