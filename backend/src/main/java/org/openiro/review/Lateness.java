package org.openiro.review;

import java.time.LocalDate;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.WorkingDayCalendar;

/** Why a review that counts after its due date is late. */
final class Lateness {

    private final WorkingDayCalendar calendar;

    Lateness(WorkingDayCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param review completed after the due date */
    OutcomeReason of(HeldReview review, LocalDate due) {
        if (review.openedOn().isAfter(due)) {
            return OutcomeReason.OPENED_AFTER_DUE;
        }
        LocalDate completedOn = review.completedOn().orElseThrow();
        return review.adjournedOn()
                .map(adjournedOn -> completedOn.isAfter(lawfulEndOfAdjournment(adjournedOn))
                        ? OutcomeReason.ADJOURNED_TOO_LONG
                        : OutcomeReason.LAWFULLY_ADJOURNED)
                .orElse(OutcomeReason.COMPLETED_AFTER_DUE);
    }

    /** By the limit in law (regulation 36(2)), which an authority's own shorter limit does not change. */
    private LocalDate lawfulEndOfAdjournment(LocalDate adjournedOn) {
        DeadlineRule rule = DeadlineRule.ADJOURNMENT;
        return rule.defaultTimescale().from(adjournedOn, rule.direction(), calendar);
    }
}
