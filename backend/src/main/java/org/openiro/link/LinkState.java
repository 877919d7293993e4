package org.openiro.link;

/** What a token opens. */
enum LinkState {
    OPEN,
    /** What it was for has been done. */
    USED,
    EXPIRED,
    /** No such link was ever made. */
    UNKNOWN
}
