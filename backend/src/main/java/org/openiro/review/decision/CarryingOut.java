package org.openiro.review.decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How far a decision was carried out, as it was last said, and since when that is late.
 *
 * @param progress null until anything was said
 * @param progressOn the day it was begun or done, or on which it was clear that it was not
 * @param progressWords the evidence, or why it was not done; null where work has only begun
 * @param overdueSince null unless its day passed before it was done; stays when it is done later
 * @param escalatedAt null unless nobody took that up in time; the first time, where it happened again
 */
@Embeddable
record CarryingOut(
        @Enumerated(EnumType.STRING) ProgressState progress,
        LocalDate progressOn,
        String progressWords,
        UUID progressBy,
        Instant progressAt,
        Instant overdueSince,
        Instant escalatedAt) {

    static final CarryingOut NOTHING_YET = new CarryingOut(null, null, null, null, null, null, null);

    CarryingOut said(ProgressState state, LocalDate on, String words, UUID by, Instant now) {
        return new CarryingOut(state, on, words, by, now, overdueSince, escalatedAt);
    }

    CarryingOut overdue(Instant at) {
        return new CarryingOut(progress, progressOn, progressWords, progressBy, progressAt, at, escalatedAt);
    }

    CarryingOut escalated(Instant at) {
        return new CarryingOut(progress, progressOn, progressWords, progressBy, progressAt, overdueSince, at);
    }

    /** Whether it is clear what became of it. */
    boolean isOver() {
        return progress != null && progress.isFinal();
    }
}
