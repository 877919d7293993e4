package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.openiro.child.PeriodOfCareEnded;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.WhyWithdrawn;

/**
 * For a child who is in care no more, no decision is to be answered or carried out. What they say stays on record. Whoever
 * answers holds the period of care first; silence does not, but holds the issue, which is why issues come first.
 */
@ApplicationScoped
class DecisionsEndWithCare {

    private final DeadlineBook book;

    DecisionsEndWithCare(DeadlineBook book) {
        this.book = book;
    }

    void withdraw(@Observes PeriodOfCareEnded ended) {
        book.withdrawAllOf(
                ended.child(), List.of(DecisionClock.ISSUE, DecisionClock.DECISION), WhyWithdrawn.PERIOD_ENDED);
    }
}
