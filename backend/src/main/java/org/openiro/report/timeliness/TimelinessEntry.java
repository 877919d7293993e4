package org.openiro.report.timeliness;

import java.time.LocalDate;
import java.util.UUID;
import org.openiro.clock.DeadlineRule;
import org.openiro.review.ReviewOutcome;

/**
 * One review and whether it was in time.
 *
 * @param identifier the child's in the case system and the return, or null
 * @param review null when none was held
 * @param periodStart null when unknown
 * @param sequence null when earlier reviews are not known
 * @param heldOn the date that counts; null when not held
 * @param dueOn null, as rule and daysLate, when not judged
 * @param daysLate calendar days to the day it was held, or to today or the end of the period of care; 0 when in time
 * @param row what sorts it among others of the child on its day
 */
record TimelinessEntry(
        UUID child,
        String identifier,
        UUID review,
        LocalDate periodStart,
        Integer sequence,
        LocalDate heldOn,
        LocalDate dueOn,
        ReviewOutcome outcome,
        Integer daysLate,
        DeadlineRule rule,
        UUID row) {

    /** The day by which it belongs to a report. */
    LocalDate day() {
        return heldOn == null ? dueOn : heldOn;
    }
}
