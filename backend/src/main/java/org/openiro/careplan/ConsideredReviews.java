package org.openiro.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Review;
import org.openiro.review.consideration.PlanOutcome;
import org.openiro.review.consideration.PlanOutcomes;

/**
 * Whether a review can have considered the changes of a plan: only one that was held, and not one that the version in
 * force has answered already.
 */
@ApplicationScoped
class ConsideredReviews {

    private static final String POINTER = "/consideredAtReviewId";

    private final EntityManager entities;
    private final PlanOutcomes outcomes;

    ConsideredReviews(EntityManager entities, PlanOutcomes outcomes) {
        this.entities = entities;
        this.outcomes = outcomes;
    }

    /**
     * What the review recorded of the plan.
     *
     * @param former the version in force; null when there is none
     * @return empty where it has recorded nothing yet
     * @throws ProblemException 409 while the review is adjourned; 422 for a review of nobody or of another child, or one that cannot have considered them
     */
    Optional<PlanOutcome> require(UUID review, UUID child, CarePlan former) {
        Review named = entities.find(Review.class, review);
        if (named == null || !named.getChildId().equals(child)) {
            throw new ProblemException(
                    "unknown-reference",
                    "Name a review of the same child.",
                    new FieldProblem(POINTER, "NOT_FOUND", "The child has no such review."));
        }
        if (named.isAdjourned()) {
            throw new ProblemException(
                    "review-adjourned", "Nothing the review considers is carried out before it is completed.");
        }
        LocalDate since = former == null ? LocalDate.MIN : former.getInForceOn();
        if (!named.wasHeldSince(since)) {
            throw new ProblemException(
                    "review-cannot-have-considered",
                    "Name a review completed on or after the day the version in force came into force.",
                    new FieldProblem(POINTER, "NOT_CONSIDERED", "This review cannot have considered the changes."));
        }
        return outcomes.of(review);
    }
}
