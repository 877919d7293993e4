package org.openiro.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The one place where moments become dates. Every date of the reviewing service is a date in London, whatever zone
 * the machine or the caller is in.
 */
public final class LondonTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private LondonTime() {}

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** Midnight at which the date begins. London has never changed its clocks at midnight in the years served. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /**
     * The moment a London wall clock showed {@code wallClock}. In the hour that is repeated in autumn the earlier of
     * the two moments is meant, because every duty then falls earlier; a time skipped in spring moves on by the hour
     * that was skipped.
     */
    public static Instant instantOf(LocalDateTime wallClock) {
        return wallClock.atZone(ZONE).withEarlierOffsetAtOverlap().toInstant();
    }
}
