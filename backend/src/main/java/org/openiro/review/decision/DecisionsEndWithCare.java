package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.child.PeriodOfCareEnded;
import org.openiro.clock.DeadlineBook;

/** For a child who is in care no more, no decision is to be answered or carried out. What they say stays on record. */
@ApplicationScoped
class DecisionsEndWithCare {

    private final EntityManager entities;
    private final DeadlineBook book;

    DecisionsEndWithCare(EntityManager entities, DeadlineBook book) {
        this.entities = entities;
        this.book = book;
    }

    void withdraw(@Observes PeriodOfCareEnded ended) {
        entities.createQuery("select i.id from DecisionIssue i where i.childId = :child", UUID.class)
                .setParameter("child", ended.child())
                .getResultList()
                .forEach(issue -> book.withdrawAll(issue, DeadlineBook.PERIOD_ENDED));
        entities.createQuery(
                        "select d.id from ReviewDecision d where d.childId = :child and d.issueId is not null"
                                + " and d.ending.ending is null",
                        UUID.class)
                .setParameter("child", ended.child())
                .getResultList()
                .forEach(decision -> book.withdrawAll(decision, DeadlineBook.PERIOD_ENDED));
    }
}
