package org.openiro.companionapi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MyChanges {

    private static final int MOST_SHOWN = 20;

    private final EntityManager entities;
    private final Clock clock;

    MyChanges(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Optional<ChangeRow> find(UUID id) {
        return Optional.ofNullable(entities.find(ChangeRow.class, id));
    }

    /** Newest first, about reviews that were not held. */
    List<ChangeRow> since(Instant moment) {
        return entities.createQuery(
                        "from ChangeRow c where c.askedAt >= :moment"
                                + " and c.reviewId in (select r.id from ReviewRow r where r.status <> 'HELD')"
                                + " order by c.askedAt desc, c.id desc",
                        ChangeRow.class)
                .setParameter("moment", moment)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** @return false when the id is taken, whoever's it is */
    boolean add(UUID id, UUID review, String what, String words) {
        return entities.createNativeQuery("""
                                insert into companion.my_review_change_request (id, review_id, what, words, asked_at)
                                values (:id, :review, :what, cast(:words as text), :now) on conflict do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("review", review)
                        .setParameter("what", what)
                        .setParameter("words", words)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
