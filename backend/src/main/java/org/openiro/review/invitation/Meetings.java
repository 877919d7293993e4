package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.child.Child;
import org.openiro.review.Review;

/** What may be said of a review to those who are invited. */
@ApplicationScoped
class Meetings {

    private final EntityManager entities;

    Meetings(EntityManager entities) {
        this.entities = entities;
    }

    MeetingFacts of(UUID reviewId) {
        Review review = entities.find(Review.class, reviewId);
        String authority = (String) entities.createNativeQuery(
                        "select name from openiro.local_authority where id = scope.current_authority()", String.class)
                .getSingleResult();
        return new MeetingFacts(
                authority,
                entities.find(Child.class, review.getChildId()).getFirstName(),
                review.getScheduledFor(),
                review.getVenueKind(),
                review.getVenueLabel());
    }
}
