package org.openiro.oversight.feedback;

/** Where feedback stands. */
enum PracticeFeedbackStatus {
    SENT,
    ACKNOWLEDGED,
    WITHDRAWN
}
