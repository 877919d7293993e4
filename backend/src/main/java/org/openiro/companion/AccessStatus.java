package org.openiro.companion;

/** Where a child's access to the companion app stands. */
enum AccessStatus {
    REQUESTED,
    READY,
    ACTIVE,
    CLOSED
}
