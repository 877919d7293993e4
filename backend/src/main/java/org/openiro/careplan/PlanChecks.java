package org.openiro.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.openiro.review.CheckResult;
import org.openiro.review.EarlierReviews;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewCheck;
import org.openiro.review.ReviewItem;
import org.openiro.review.ReviewedPlan;

/** What the plan under review must say of where the child is to grow up, and of what happens if it breaks down. */
@ApplicationScoped
class PlanChecks {

    private final PlansUnderReview plans;
    private final EarlierReviews earlier;

    PlanChecks(PlansUnderReview plans, EarlierReviews earlier) {
        this.plans = plans;
        this.earlier = earlier;
    }

    /** By the second review; before, there is time (West Sussex practice guidance). */
    @Produces
    @Singleton
    ReviewCheck permanencePlanned() {
        return ReviewCheck.of(ReviewItem.PERMANENCE_PLANNED, review -> {
            boolean planned =
                    plan(review).map(plan -> !plan.permanence().isEmpty()).orElse(false);
            if (planned) {
                return Optional.of(CheckResult.done("There is a plan for permanence."));
            }
            return earlier.existBefore(review.id())
                    ? Optional.of(CheckResult.open("There is no plan for permanence.", review.day()))
                    : Optional.empty();
        });
    }

    /** Where there is no plan at all, that is said elsewhere (SI 2010/959, regulation 5). */
    @Produces
    @Singleton
    ReviewCheck contingencyPlanned() {
        return ReviewCheck.of(
                ReviewItem.CONTINGENCY_PLANNED,
                review -> plan(review)
                        .map(plan -> plan.contingency()
                                ? CheckResult.done("The plan says what is done if it breaks down.")
                                : CheckResult.open(
                                        "The plan does not say what is done if it breaks down.", review.day())));
    }

    private Optional<ReviewedPlan> plan(ReviewAtHand review) {
        return review.once(Found.class, () -> new Found(plans.inForceOn(review.child(), review.day())))
                .plan();
    }

    private record Found(Optional<ReviewedPlan> plan) {}
}
