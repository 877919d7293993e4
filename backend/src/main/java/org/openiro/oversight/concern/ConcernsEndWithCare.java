package org.openiro.oversight.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.openiro.child.PeriodOfCareEnded;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.WhyWithdrawn;
import org.openiro.link.OneTimeLinks;

/** For a child who is in care no more there is no plan to be concerned about: links close, and no answer is owed. */
@ApplicationScoped
class ConcernsEndWithCare {

    private final EntityManager entities;
    private final DeadlineBook book;
    private final OneTimeLinks links;
    private final AuthorityTime time;

    ConcernsEndWithCare(EntityManager entities, DeadlineBook book, OneTimeLinks links, AuthorityTime time) {
        this.entities = entities;
        this.book = book;
        this.links = links;
        this.time = time;
    }

    void close(@Observes PeriodOfCareEnded ended) {
        entities.createQuery("from Concern c where c.childId = :child and c.outcomeAt is null", Concern.class)
                .setParameter("child", ended.child())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(this::close);
    }

    private void close(Concern concern) {
        if (concern.status() == ConcernStatus.LINK_GIVEN) {
            links.revoke(concern.getId(), time.now());
        } else {
            book.withdrawAll(concern.getId(), WhyWithdrawn.PERIOD_ENDED);
        }
    }
}
