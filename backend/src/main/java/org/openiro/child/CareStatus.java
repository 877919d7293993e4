package org.openiro.child;

/** Where a period of care stands. */
public enum CareStatus {
    /** Accommodated, but not yet for more than 24 hours: no duty runs. */
    PENDING_24H,
    ACTIVE,
    /** Ended within 24 hours: no clock, no row in the return. */
    NEVER_LOOKED_AFTER,
    ENDED;

    boolean isOpen() {
        return this == PENDING_24H || this == ACTIVE;
    }
}
