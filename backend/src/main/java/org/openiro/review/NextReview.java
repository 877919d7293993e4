package org.openiro.review;

import java.time.LocalDate;
import org.openiro.clock.DeadlineRule;

/**
 * The review that a period of care in progress is waiting for.
 *
 * @param dueOn the limit; where {@code certain} is false, the latest that the limit can be
 * @param planBy the same date; where {@code certain} is false, the earliest that the limit can be, which a careful
 *     worker plans by
 * @param certain false after a single review of unknown place: the next may be the second of the period, three months
 *     later, or a later one, six months later
 * @param from the date that is counted from
 */
public record NextReview(
        ReviewSequence sequence,
        DeadlineRule rule,
        LocalDate dueOn,
        LocalDate planBy,
        boolean certain,
        LocalDate from) {

    public boolean isOverdueOn(LocalDate date) {
        return dueOn.isBefore(date);
    }
}
