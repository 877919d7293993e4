package org.openiro.oversight.feedback;

/** What feedback is for. */
enum PracticeFeedbackKind {
    POSITIVE,
    CONSTRUCTIVE
}
