package org.openiro.clock;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A one-off day that an administrator adds to the days off, or takes out of them.
 *
 * @param name what people call the day; shown in the explanation of every deadline that passes over it
 */
public record CalendarAdjustment(LocalDate date, Change change, String name) {

    public enum Change {
        ADDED,
        REMOVED
    }

    public CalendarAdjustment {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(change, "change");
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A day added to or removed from the calendar needs a name");
        }
        name = name.strip();
    }

    /** Whether it would change how the day counts: a day off cannot be added again, a working day not be taken out. */
    boolean changes(WorkingDayCalendar calendar) {
        if (change == Change.ADDED) {
            return calendar.isWorkingDay(date);
        }
        BankHoliday holiday =
                EnglandAndWalesBankHolidays.instance().of(date.getYear()).get(date);
        // Good Friday and Christmas Day are named in regulation 2 of SI 2010/959 itself.
        return holiday != null && !holiday.fixedByRegulation() && !CalendarYear.isWeekend(date);
    }

    public static CalendarAdjustment added(LocalDate date, String name) {
        return new CalendarAdjustment(date, Change.ADDED, name);
    }

    public static CalendarAdjustment removed(LocalDate date, String name) {
        return new CalendarAdjustment(date, Change.REMOVED, name);
    }
}
