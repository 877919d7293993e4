package org.openiro.oversight.note;

import java.time.LocalDate;
import org.openiro.clock.WhyWithdrawn;

/**
 * The time between two reviews in which one look is owed.
 *
 * @param from the day of the review before it
 * @param nextReviewOn the day of the review after it, which is in the next interval; null until that is held
 * @param careEndedOn null unless the period of care ended in it
 */
record MidwayInterval(LocalDate from, LocalDate nextReviewOn, LocalDate careEndedOn) {

    /** Null while it goes on. */
    LocalDate endedOn() {
        return nextReviewOn == null ? careEndedOn : nextReviewOn;
    }

    /** Why what was not done in it is owed no more; or is owed anew, while it goes on. */
    String endReason() {
        if (nextReviewOn != null) {
            return WhyWithdrawn.NEXT_REVIEW_HELD;
        }
        return careEndedOn == null ? WhyWithdrawn.MET_IN_ERROR : WhyWithdrawn.PERIOD_ENDED;
    }

    /** The first day that is in it no more; null while it goes on. */
    LocalDate until() {
        return nextReviewOn == null && careEndedOn != null ? careEndedOn.plusDays(1) : nextReviewOn;
    }
}
