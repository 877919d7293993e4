package org.openiro.companionapi.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MyFeedbackGiven {

    private final EntityManager entities;
    private final Clock clock;

    MyFeedbackGiven(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    boolean isGivenFor(UUID review) {
        return entities.createQuery("select count(*) from FeedbackRow where reviewId = :review", Long.class)
                        .setParameter("review", review)
                        .getSingleResult()
                > 0;
    }

    Optional<FeedbackRow> find(UUID id) {
        return Optional.ofNullable(entities.find(FeedbackRow.class, id));
    }

    /** @return false when the id is taken, whoever's it is, or there is feedback for the review */
    boolean add(UUID id, UUID review, String smiley, String couldBeBetter) {
        return entities.createNativeQuery("""
                                insert into companion.my_feedback (id, review_id, felt, could_be_better, given_at)
                                values (:id, :review, :felt, cast(:better as text), :now) on conflict do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("review", review)
                        .setParameter("felt", smiley)
                        .setParameter("better", couldBeBetter)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
