package org.openiro.companionapi.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

@ApplicationScoped
class MyIros {

    private final EntityManager entities;
    private final Clock clock;

    MyIros(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Optional<MyIroRow> current() {
        return today("from MyIroRow", MyIroRow.class);
    }

    /** The one before, until the child has been introduced to the one they have now. */
    Optional<PreviousIroRow> previous(Optional<MyIroRow> current) {
        if (current.filter(iro -> iro.introducedOn != null).isPresent()) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "from PreviousIroRow where endedOn <= :today order by endedOn desc, id desc",
                        PreviousIroRow.class)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<PhotoRow> photo() {
        return today("from PhotoRow", PhotoRow.class);
    }

    /** The child has been told who their IRO is: the trusted side records it from here. */
    void seen(MyIroRow iro) {
        entities.createNativeQuery(
                        "update companion.my_iro_seen set child_saw_at = :now where id = :id and child_saw_at is null")
                .setParameter("now", clock.instant())
                .setParameter("id", iro.id)
                .executeUpdate();
    }

    /** A day that has passed is not a visit to come. */
    boolean isComing(MyIroRow iro) {
        return iro.visitOn != null && !iro.visitOn.isBefore(LocalDate.now(clock));
    }

    boolean isAway(MyIroRow iro) {
        return iro.outOfOfficeUntil != null && !iro.outOfOfficeUntil.isBefore(LocalDate.now(clock));
    }

    private <T> Optional<T> today(String from, Class<T> type) {
        return entities.createQuery(from + " where startedOn <= :today and (endedOn is null or endedOn > :today)", type)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .findFirst();
    }
}
