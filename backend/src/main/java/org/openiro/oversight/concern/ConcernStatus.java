package org.openiro.oversight.concern;

/** How far a concern is. */
enum ConcernStatus {
    /** Somebody can raise it by their link, and has not. */
    LINK_GIVEN,
    RAISED,
    ANSWERED
}
