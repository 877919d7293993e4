package org.openiro.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.openiro.clock.DeadlineRule;

/**
 * By when a review is due, and by which rule.
 *
 * @param from the date that is counted from
 */
record ReviewDue(DeadlineRule rule, LocalDate from, LocalDate on) {

    /** Calendar days; negative before the due date. */
    int daysUntil(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(on, date));
    }
}
