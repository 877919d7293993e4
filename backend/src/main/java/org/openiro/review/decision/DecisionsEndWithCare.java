package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.openiro.child.PeriodOfCareEnded;
import org.openiro.clock.DeadlineBook;

/** For a child who is in care no more, no decision is to be answered or carried out. What they say stays on record. */
@ApplicationScoped
class DecisionsEndWithCare {

    private final DeadlineBook book;

    DecisionsEndWithCare(DeadlineBook book) {
        this.book = book;
    }

    void withdraw(@Observes PeriodOfCareEnded ended) {
        book.withdrawAllOf(
                ended.child(), Set.of(DecisionClock.ISSUE, DecisionClock.DECISION), DeadlineBook.PERIOD_ENDED);
    }
}
