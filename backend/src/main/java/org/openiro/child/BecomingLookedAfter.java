package org.openiro.child;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.openiro.clock.LondonTime;

/**
 * Whether and since when a child is looked after (Children Act 1989, section 22(1) and (2)). A child in care or on
 * remand is looked after at once; a child who is accommodated, once that has lasted for a continuous period of more
 * than 24 hours.
 *
 * <p>Hours are hours that pass, so that a night on which the clocks change is an hour shorter or longer by the wall
 * clock. Once the 24 hours have passed the child counts as looked after from the London date on which the
 * accommodation began: the earlier of the two possible dates, and the one that the statutory return carries.
 */
public final class BecomingLookedAfter {

    /** Accommodation must last longer than this; exactly this long is not enough. */
    public static final Duration CONTINUOUS_PERIOD = Duration.ofHours(24);

    private BecomingLookedAfter() {}

    /** What is known about the child at a moment. */
    public sealed interface State {}

    /**
     * Accommodated, but not for more than 24 hours so far.
     *
     * @param until the end of the 24 hours, at which the child is pending still
     */
    public record Pending(Instant until) implements State {

        /** The first moment, to the millisecond, at which the child is looked after if still accommodated. */
        public Instant activeAt() {
            return until.plusMillis(1);
        }
    }

    /** @param lookedAfterFrom the date every clock of the period of care starts from */
    public record Active(LocalDate lookedAfterFrom) implements State {}

    /** The accommodation ended within 24 hours: no period of care, no deadline, no row in the return. */
    public record Never(Instant endedAt) implements State {}

    /** As {@link #judge(LegalStatus, Instant, Instant, Instant)}, for accommodation that has not ended. */
    public static State judge(LegalStatus status, Instant startedAt, Instant now) {
        return judge(status, startedAt, null, now);
    }

    /**
     * @param startedAt when the accommodation began or, for a care order or a remand, when it was made
     * @param endedAt when the accommodation ended; null while it lasts
     * @throws IllegalArgumentException when the dates are in the future or the end is before the start
     */
    public static State judge(LegalStatus status, Instant startedAt, Instant endedAt, Instant now) {
        Objects.requireNonNull(status, "status");
        requireInOrder(startedAt, endedAt, now);
        Instant lastKnown = endedAt == null ? now : endedAt;
        boolean longEnough = Duration.between(startedAt, lastKnown).compareTo(CONTINUOUS_PERIOD) > 0;
        if (status.countsAtOnce() || longEnough) {
            return new Active(LondonTime.dateOf(startedAt));
        }
        return endedAt == null ? new Pending(startedAt.plus(CONTINUOUS_PERIOD)) : new Never(endedAt);
    }

    private static void requireInOrder(Instant startedAt, Instant endedAt, Instant now) {
        if (startedAt.isAfter(now)) {
            throw new IllegalArgumentException("Accommodation cannot have begun in the future");
        }
        if (endedAt != null && endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("Accommodation cannot have ended before it began");
        }
        if (endedAt != null && endedAt.isAfter(now)) {
            throw new IllegalArgumentException("Accommodation cannot have ended in the future");
        }
    }
}
