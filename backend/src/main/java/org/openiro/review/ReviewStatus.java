package org.openiro.review;

import java.util.EnumSet;
import java.util.Set;

/** Where a review stands. */
enum ReviewStatus {
    PLANNED,
    /** Invitations have gone out. */
    INVITED,
    /** The first meeting was opened. */
    IN_PROGRESS,
    /** Stopped once, to go on within the time the law gives. */
    ADJOURNED,
    HELD,
    CANCELLED;

    /** While it is not over; a child has one such review at a time. */
    static final Set<ReviewStatus> TO_COME = Set.copyOf(EnumSet.range(PLANNED, ADJOURNED));

    boolean isOver() {
        return !TO_COME.contains(this);
    }

    boolean hasBegun() {
        return this == IN_PROGRESS || this == ADJOURNED;
    }
}
