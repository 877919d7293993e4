package org.openiro.testkit.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts working days for made-up data. The product's own calendar is in the backend; it can be passed in here. */
@FunctionalInterface
public interface WorkingDays {

    /** The given number of working days after a day, which itself does not count. */
    LocalDate plus(LocalDate day, int workingDays);

    /** Monday to Friday, except the given holidays. */
    static WorkingDays except(Set<LocalDate> holidays) {
        return (day, workingDays) -> {
            LocalDate current = day;
            int left = workingDays;
            while (left > 0) {
                current = current.plusDays(1);
                boolean weekend =
                        current.getDayOfWeek() == DayOfWeek.SATURDAY || current.getDayOfWeek() == DayOfWeek.SUNDAY;
                if (!weekend && !holidays.contains(current)) {
                    left--;
                }
            }
            return current;
        };
    }

    /** The day itself if it is a working day, else the last one before it. */
    default LocalDate orBefore(LocalDate day) {
        LocalDate current = day;
        while (!plus(current.minusDays(1), 1).equals(current)) {
            current = current.minusDays(1);
        }
        return current;
    }
}
