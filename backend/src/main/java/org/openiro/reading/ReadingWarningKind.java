package org.openiro.reading;

/** What makes a text hard for a child. */
enum ReadingWarningKind {
    TEXT_TOO_HARD,
    SENTENCE_TOO_LONG,
    LONG_WORD,
    CARE_WORD
}
