package org.openiro.oversight.change;

/** Where a proposed change stands. */
enum ChangeStatus {
    PROPOSED,
    CONSIDERED,
    APPROVED,
    WITHDRAWN
}
