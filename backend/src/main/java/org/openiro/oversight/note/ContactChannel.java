package org.openiro.oversight.note;

/** How an IRO and a child were in touch. */
enum ContactChannel {
    VISIT,
    CALL,
    VIDEO,
    TEXT,
    LETTER,
    APP
}
