package org.openiro.review.consideration;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openiro.clock.AuthorityTime;
import org.openiro.review.EarlierReviews;
import org.openiro.review.Review;
import org.openiro.review.ReviewedPlan;
import org.openiro.review.preparation.PrivateTalks;

/** Looks up what the record shows of a case that a review considers. */
@ApplicationScoped
class ReviewedCases {

    private final EntityManager entities;
    private final EarlierReviews earlier;
    private final ReviewedPlan.Source plans;
    private final PrivateTalks talks;
    private final List<AgendaFacts> facts;
    private final SharedView.Source views;
    private final AuthorityTime time;

    ReviewedCases(
            EntityManager entities,
            EarlierReviews earlier,
            ReviewedPlan.Source plans,
            PrivateTalks talks,
            @All List<AgendaFacts> facts,
            SharedView.Source views,
            AuthorityTime time) {
        this.entities = entities;
        this.earlier = earlier;
        this.plans = plans;
        this.talks = talks;
        this.facts = facts;
        this.views = views;
        this.time = time;
    }

    ReviewedCase of(UUID child, UUID review) {
        Review reviewed = entities.find(Review.class, review);
        LocalDate day = reviewed.isHeld() ? reviewed.completedOn() : time.today();
        return new ReviewedCase(
                earlier.existBefore(review),
                plans.inForceOn(child, day).orElse(null),
                talks.before(review).orElse(null),
                facts.stream().flatMap(each -> each.of(reviewed, day).stream()).toList(),
                views.readable(child, review));
    }
}
