package org.openiro.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A length of time in which a duty falls.
 *
 * @param amount {@value #MIN_AMOUNT} to {@value #MAX_AMOUNT} of the unit, or none for {@link #ON_THE_DAY}; otherwise
 *     {@link IllegalArgumentException}
 */
public record Timescale(int amount, TimescaleUnit unit) {

    public static final int MIN_AMOUNT = 1;

    /** A year and more of working days: wide enough for any local rule, narrow enough to catch a slip of the hand. */
    public static final int MAX_AMOUNT = 400;

    /** No length at all: the duty falls on the day it is counted from, which somebody has set. */
    public static final Timescale ON_THE_DAY = new Timescale(0, TimescaleUnit.DAYS);

    public Timescale {
        Objects.requireNonNull(unit, "unit");
        boolean onTheDay = amount == 0 && unit == TimescaleUnit.DAYS;
        if (!onTheDay && (amount < MIN_AMOUNT || amount > MAX_AMOUNT)) {
            throw new IllegalArgumentException(
                    "A timescale is " + MIN_AMOUNT + " to " + MAX_AMOUNT + " of its unit, not " + amount);
        }
    }

    public static Timescale workingDays(int amount) {
        return new Timescale(amount, TimescaleUnit.WORKING_DAYS);
    }

    public static Timescale months(int amount) {
        return new Timescale(amount, TimescaleUnit.CALENDAR_MONTHS);
    }

    public static Timescale weeks(int amount) {
        return new Timescale(amount, TimescaleUnit.WEEKS);
    }

    public static Timescale days(int amount) {
        return new Timescale(amount, TimescaleUnit.DAYS);
    }

    /**
     * The date this timescale leads to.
     *
     * <p>Months end on the corresponding date, or on the last day of a shorter month (the corresponding-date rule of
     * Dodds v Walker [1981] UKHL). Months, weeks and days never move on when they end on a day off: a limit in the
     * regulations does not.
     */
    public LocalDate from(LocalDate anchor, Direction direction, WorkingDayCalendar calendar) {
        return count(anchor, direction, calendar).date();
    }

    /** As {@link #from}, with the weekdays that were not counted. */
    WorkingDayCount count(LocalDate anchor, Direction direction, WorkingDayCalendar calendar) {
        if (unit == TimescaleUnit.WORKING_DAYS) {
            return direction == Direction.AFTER
                    ? calendar.plusWorkingDays(anchor, amount)
                    : calendar.minusWorkingDays(anchor, amount);
        }
        long signed = direction == Direction.AFTER ? amount : -(long) amount;
        LocalDate date = switch (unit) {
            case CALENDAR_MONTHS -> anchor.plusMonths(signed);
            case WEEKS -> anchor.plusWeeks(signed);
            case DAYS -> anchor.plusDays(signed);
            case WORKING_DAYS -> throw new IllegalStateException("counted above");
        };
        // The date does not depend on bank holidays, but the last working day before it does.
        return new WorkingDayCount(date, List.of(), !calendar.isAnnounced(date));
    }

    /** For people: {@code 20 working days}, {@code 1 month}. */
    public String inWords() {
        return amount + " " + unit.word(amount);
    }
}
