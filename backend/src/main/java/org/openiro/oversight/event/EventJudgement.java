package org.openiro.oversight.event;

/**
 * What is decided about an event.
 *
 * @param consultationNote how the child was asked and what they said, or why they were not
 */
record EventJudgement(EventDecision decision, String reason, boolean childConsulted, String consultationNote) {

    EventJudgement {
        reason = reason.strip();
        consultationNote = consultationNote.strip();
    }
}
