package org.openiro.review.invitation;

/** Where something that was to be sent stands. */
enum DispatchState {
    QUEUED,
    TO_HAND_OVER,
    HANDED_OFF,
    FAILED,
    OUTDATED;

    /** Whether it is still to reach the recipient. What it says is written when it goes. */
    boolean isWaiting() {
        return this == QUEUED || this == TO_HAND_OVER;
    }
}
