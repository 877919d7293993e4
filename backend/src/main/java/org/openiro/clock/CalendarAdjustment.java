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

    public static CalendarAdjustment added(LocalDate date, String name) {
        return new CalendarAdjustment(date, Change.ADDED, name);
    }

    public static CalendarAdjustment removed(LocalDate date, String name) {
        return new CalendarAdjustment(date, Change.REMOVED, name);
    }
}
