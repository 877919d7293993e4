package org.openiro.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * The result of counting working days.
 *
 * @param date the working day on which the count ended
 * @param skippedDays weekdays passed over, in date order
 * @param provisional true when a day was counted or passed over for which bank holidays are not announced yet
 */
public record WorkingDayCount(LocalDate date, List<SkippedDay> skippedDays, boolean provisional) {

    public WorkingDayCount {
        skippedDays = List.copyOf(skippedDays);
    }
}
