package org.openiro.companionapi.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MyFeedbackGiven {

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    MyFeedbackGiven(EntityManager entities, ObjectMapper json, Clock clock) {
        this.json = json;
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
    boolean add(UUID id, UUID review, Said said) {
        return entities.createNativeQuery("""
                                insert into companion.my_feedback (id, review_id, felt, could_be_better, given_at, answers)
                                values (:id, :review, cast(:felt as text), cast(:better as text), :now,
                                    cast(:answers as jsonb)) on conflict do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("review", review)
                        .setParameter("felt", said.smiley())
                        .setParameter("better", said.couldBeBetter())
                        .setParameter("now", clock.instant())
                        .setParameter("answers", asJson(said.answers()))
                        .executeUpdate()
                == 1;
    }

    private String asJson(Map<String, String> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
