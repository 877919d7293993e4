package org.openiro.oversight.event;

/** What follows from an event for the care plan (Buckinghamshire IRO practice standards, 11). */
enum EventDecision {
    NO_ACTION,
    CONSULT,
    EARLY_REVIEW
}
