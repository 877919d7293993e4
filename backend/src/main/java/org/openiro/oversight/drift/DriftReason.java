package org.openiro.oversight.drift;

/** What shows that a plan may drift. The order is that of the answer, and says nothing of weight. */
enum DriftReason {
    DECISIONS_OVERDUE,
    DECISIONS_CARRIED_OVER,
    REVIEWS_LATE,
    NO_PERMANENCE_PLAN,
    PERMANENCE_OVERDUE,
    SOCIAL_WORKER_CHANGES,
    MIDWAY_OVERSIGHT_OVERDUE,
    EVENTS_TOLD_LATE
}
