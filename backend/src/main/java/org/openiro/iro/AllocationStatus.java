package org.openiro.iro;

/** Where an allocation stands on a day. */
enum AllocationStatus {
    ACTIVE,
    PLANNED,
    VACANT,
    ENDED
}
