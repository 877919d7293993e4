package org.openiro.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The fewest and the most calendar days that a timescale can cover, over every date it could start from. */
final class CalendarSpan {

    private static final LocalDate FIRST_START = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_START = LocalDate.of(2104, 1, 1);
    private static final int WORKING_WEEK = 5;
    private static final int CALENDAR_WEEK = 7;

    private CalendarSpan() {}

    static long shortest(Timescale timescale) {
        int amount = timescale.amount();
        return switch (timescale.unit()) {
            // From a Sunday, n working days end on the fifth day of the last full week, or n mod 5 days into the next.
            case WORKING_DAYS -> (long) (amount - 1) / WORKING_WEEK * CALENDAR_WEEK + (amount - 1) % WORKING_WEEK + 1;
            case CALENDAR_MONTHS -> monthsSpan(amount, true);
            case WEEKS -> (long) amount * CALENDAR_WEEK;
            case DAYS -> amount;
        };
    }

    /** {@link Long#MAX_VALUE} for working days: any number of days off may be added to a calendar. */
    static long longest(Timescale timescale) {
        return switch (timescale.unit()) {
            case WORKING_DAYS -> Long.MAX_VALUE;
            case CALENDAR_MONTHS -> monthsSpan(timescale.amount(), false);
            case WEEKS, DAYS -> shortest(timescale);
        };
    }

    /**
     * Over every date of a century and more, forwards and backwards (clamping shortens the one and lengthens the
     * other). The years hold every pattern of month lengths there is, 2100 without its leap day included.
     */
    private static long monthsSpan(int months, boolean shortest) {
        long found = shortest ? Long.MAX_VALUE : Long.MIN_VALUE;
        for (LocalDate day = FIRST_START; day.isBefore(LAST_START); day = day.plusDays(1)) {
            long forwards = ChronoUnit.DAYS.between(day, day.plusMonths(months));
            long backwards = ChronoUnit.DAYS.between(day.minusMonths(months), day);
            found = shortest
                    ? Math.min(found, Math.min(forwards, backwards))
                    : Math.max(found, Math.max(forwards, backwards));
        }
        return found;
    }
}
