package org.openiro.oversight.event;

import java.time.LocalDate;
import java.util.UUID;
import org.openiro.clock.WorkingDayCalendar;

/**
 * A review that is planned and has not begun.
 *
 * @param early whether it is convened well before it is due
 */
record PlannedReview(UUID id, UUID child, LocalDate on, boolean early) {

    /** Four weeks, within which a review is simply planned with care: our own default, no source has a number. */
    static final int SOON_WORKING_DAYS = 20;

    /** Whether it will do for an early review that was decided: one whose day has gone by was before that, or was not. */
    boolean isTimely(LocalDate today, WorkingDayCalendar calendar) {
        return !on.isBefore(today)
                && (early
                        || !on.isAfter(calendar.plusWorkingDays(today, SOON_WORKING_DAYS)
                                .date()));
    }
}
