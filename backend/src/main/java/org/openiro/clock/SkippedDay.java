package org.openiro.clock;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A weekday that was not counted, and why: the name of the bank holiday or of the day an administrator added.
 * Saturdays and Sundays are never listed.
 */
public record SkippedDay(LocalDate date, String name) {

    public SkippedDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
    }
}
