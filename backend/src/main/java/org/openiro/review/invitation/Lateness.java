package org.openiro.review.invitation;

/**
 * Whether something is sent after the day by which invitations are to be sent.
 *
 * @param reason null when it is not late
 */
record Lateness(String reason) {

    static final Lateness NONE = new Lateness(null);

    boolean isLate() {
        return reason != null;
    }
}
