package org.openiro.oversight.note;

/** Who began it. */
enum ContactInitiator {
    CHILD,
    IRO,
    OTHER
}
