package org.openiro.review;

/** @param reason null when no more is said */
record GivenGround(EarlyGround kind, String reason) {

    GivenGround {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    boolean isWhole() {
        return reason != null || !kind.needsReason();
    }
}
