package org.openiro.review.consideration;

/** What the record shows by itself about an item of the agenda. */
public enum AgendaFactCode {
    VISITS_MISSED,
    NEXT_VISIT_DUE,
    SOCIAL_WORKER_CHANGES,
    DECISIONS_NOT_DONE
}
