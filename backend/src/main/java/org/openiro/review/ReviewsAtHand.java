package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.Deadline;

/** Reviews, for whatever looks many things up about one. */
@ApplicationScoped
public class ReviewsAtHand {

    private final EntityManager entities;
    private final AuthorityTime time;

    ReviewsAtHand(EntityManager entities, AuthorityTime time) {
        this.entities = entities;
        this.time = time;
    }

    /** @param review that there is: whether somebody may see it was asked before */
    public ReviewAtHand of(UUID review) {
        return of(entities.find(Review.class, review));
    }

    ReviewAtHand of(Review review) {
        return new ReviewAtHand(review, deadlines(review), time.today());
    }

    private List<Deadline> deadlines(Review review) {
        return entities.createQuery(
                        "from Deadline d where d.childId = :child and d.withdrawnReason is null"
                                + " and (d.subjectId = :review or d.metOn is null and d.subjectType <> 'REVIEW')",
                        Deadline.class)
                .setParameter("child", review.getChildId())
                .setParameter("review", review.getId())
                .getResultList();
    }
}
