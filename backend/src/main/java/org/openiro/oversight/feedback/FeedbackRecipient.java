package org.openiro.oversight.feedback;

import org.openiro.clock.Responsible;

/** Whom feedback is sent to. */
enum FeedbackRecipient {
    SOCIAL_WORKER(Responsible.SOCIAL_WORKER),
    /** Whoever manages it. */
    TEAM(Responsible.PRACTICE_MANAGER);

    private final Responsible responsible;

    FeedbackRecipient(Responsible responsible) {
        this.responsible = responsible;
    }

    Responsible responsible() {
        return responsible;
    }
}
