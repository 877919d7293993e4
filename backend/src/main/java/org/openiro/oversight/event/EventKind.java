package org.openiro.oversight.event;

/** What the IRO must be told of between reviews: the thirteen kinds of the West Sussex practice guidance. */
public enum EventKind {
    CARE_PLAN_CHANGE_PROPOSED,
    DECISIONS_NOT_CARRIED_OUT,
    CONTACT_ARRANGEMENTS_CHANGED,
    SOCIAL_WORKER_CHANGED,
    SAFEGUARDING_CONCERN,
    COMPLAINT,
    UNEXPECTED_PLACEMENT_CHANGE,
    BIRTH_FAMILY_CHANGE,
    OFFENCE,
    SCHOOL_EXCLUSION,
    MISSING,
    HEALTH,
    PERMANENCE_PANEL_DECISION
}
