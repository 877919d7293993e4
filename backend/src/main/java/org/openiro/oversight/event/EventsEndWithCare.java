package org.openiro.oversight.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.child.PeriodOfCareEnded;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.WhyWithdrawn;

/** For a child who is in care no more, no event is to be read, decided about or consulted on. */
@ApplicationScoped
class EventsEndWithCare {

    private final EntityManager entities;
    private final DeadlineBook book;

    EventsEndWithCare(EntityManager entities, DeadlineBook book) {
        this.entities = entities;
        this.book = book;
    }

    void withdraw(@Observes PeriodOfCareEnded ended) {
        entities.createQuery(
                        "select e.id from SignificantEvent e where e.childId = :child and (e.decidedAt is null"
                                + " or e.decision = :consult and e.outcomeAt is null"
                                + " or e.decision = :early and e.reviewId is null)",
                        UUID.class)
                .setParameter("child", ended.child())
                .setParameter("consult", EventDecision.CONSULT)
                .setParameter("early", EventDecision.EARLY_REVIEW)
                .getResultList()
                .forEach(event -> book.withdrawAll(event, WhyWithdrawn.PERIOD_ENDED));
    }
}
