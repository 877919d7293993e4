package org.openiro.clock;

/** Where a deadline is in its life. */
enum DeadlineState {
    OPEN,
    MET,
    WITHDRAWN
}
