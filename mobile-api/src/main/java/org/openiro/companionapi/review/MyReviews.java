package org.openiro.companionapi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class MyReviews {

    private final EntityManager entities;

    MyReviews(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<ReviewRow> find(UUID id) {
        return Optional.ofNullable(entities.find(ReviewRow.class, id));
    }

    /** The one that is neither held nor cancelled. */
    public Optional<ReviewRow> next() {
        return first(
                "from ReviewRow where status not in ('HELD', 'CANCELLED') and scheduledFor is not null order by scheduledFor, id");
    }

    Optional<ReviewRow> last() {
        return first("from ReviewRow where status = 'HELD' and heldOn is not null order by heldOn desc, id desc");
    }

    /** In their order; there is one at least, unless the review was planned before meetings were kept. */
    List<MeetingRow> meetings(UUID review) {
        return entities.createQuery(
                        "from MeetingRow where reviewId = :review order by scheduledFor, id", MeetingRow.class)
                .setParameter("review", review)
                .getResultList();
    }

    List<PersonRow> people(UUID review) {
        return entities.createQuery("from PersonRow where reviewId = :review order by position, id", PersonRow.class)
                .setParameter("review", review)
                .getResultList();
    }

    private Optional<ReviewRow> first(String query) {
        return entities.createQuery(query, ReviewRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
