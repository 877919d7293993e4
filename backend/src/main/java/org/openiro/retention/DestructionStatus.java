package org.openiro.retention;

/** Where a destruction stands. Only the database says DESTROYED. */
enum DestructionStatus {
    PROPOSED,
    APPROVED,
    WITHDRAWN,
    DESTROYED
}
