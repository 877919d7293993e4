package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.child.PeriodOfCareEnded;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.WhyWithdrawn;

/** What was planned for a child who is no longer looked after is not held; what is owed after a review held, stays. */
@ApplicationScoped
class PlannedReviewsEndWithCare {

    private final Session entities;
    private final DeadlineBook book;
    private final Event<ReviewCancelled> cancelled;
    private final Clock clock;

    PlannedReviewsEndWithCare(Session entities, DeadlineBook book, Event<ReviewCancelled> cancelled, Clock clock) {
        this.entities = entities;
        this.book = book;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    void cancel(@Observes PeriodOfCareEnded ended) {
        entities.flush();
        entities.createNativeQuery("""
                        update openiro.review
                        set status = 'CANCELLED', cancelled_reason = :reason, cancelled_at = :now, version = version + 1
                        where period_of_care_id = :period and status not in ('HELD', 'CANCELLED')
                        returning id
                        """, UUID.class)
                .setParameter("reason", WhyWithdrawn.PERIOD_ENDED)
                .setParameter("now", clock.instant())
                .setParameter("period", ended.period())
                .getResultList()
                .forEach(review -> {
                    book.withdrawAll(review, WhyWithdrawn.PERIOD_ENDED);
                    cancelled.fire(new ReviewCancelled(review));
                });
    }
}
