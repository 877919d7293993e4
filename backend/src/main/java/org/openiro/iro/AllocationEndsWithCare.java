package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.child.PeriodOfCareEnded;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.WhyWithdrawn;

/** A child who is no longer looked after has no IRO any more; one who returns is allocated one anew. */
@ApplicationScoped
class AllocationEndsWithCare {

    private final Session entities;
    private final DeadlineBook book;
    private final ManagersCarryChildren managers;

    AllocationEndsWithCare(Session entities, DeadlineBook book, ManagersCarryChildren managers) {
        this.entities = entities;
        this.book = book;
        this.managers = managers;
    }

    void end(@Observes PeriodOfCareEnded ended) {
        entities.flush();
        entities.createNativeQuery("""
                        update openiro.allocation
                        set ended_on = greatest(started_on, :day), end_reason = :reason, version = version + 1
                        where child_id = :child and (ended_on is null or ended_on > greatest(started_on, :day))
                        returning id, iro_id
                        """, Object[].class)
                .setParameter("day", ended.on())
                .setParameter("reason", WhyWithdrawn.PERIOD_ENDED)
                .setParameter("child", ended.child())
                .getResultList()
                .forEach(allocation -> {
                    book.withdrawAll((UUID) allocation[0], WhyWithdrawn.PERIOD_ENDED);
                    managers.allocationsChange((UUID) allocation[1], ended.on());
                });
    }
}
