package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Whether a review is the first of its period of care, as far as is known. */
@ApplicationScoped
public class EarlierReviews {

    private final EntityManager entities;

    EarlierReviews(EntityManager entities) {
        this.entities = entities;
    }

    /** True when one of the same period was held before; of those from before the record began nobody knows. */
    public boolean existBefore(UUID review) {
        return entities.createQuery(
                                "select count(e) from Review r join Review e on e.periodOfCareId = r.periodOfCareId"
                                        + " and e.status = :held and e.id <> r.id"
                                        + " and (r.countsOn is null or e.countsOn < r.countsOn) where r.id = :review",
                                Long.class)
                        .setParameter("review", review)
                        .setParameter("held", ReviewStatus.HELD)
                        .getSingleResult()
                > 0;
    }
}
