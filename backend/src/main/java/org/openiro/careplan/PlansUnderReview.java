package org.openiro.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openiro.review.ReviewedPlan;

/** The version of a plan that a review considers. */
@ApplicationScoped
class PlansUnderReview implements ReviewedPlan.Source {

    private final CarePlans plans;

    PlansUnderReview(CarePlans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<ReviewedPlan> inForceOn(UUID child, LocalDate day) {
        return plans.inForceOn(child, day).map(PlansUnderReview::reviewed);
    }

    private static ReviewedPlan reviewed(CarePlan plan) {
        PlanContent content = plan.getContent();
        return new ReviewedPlan(
                plan.getId(),
                plan.getInForceOn(),
                goals(content.outline().permanence()),
                content.outline().contingency() != null,
                content.elements().keySet());
    }

    private static List<ReviewedPlan.Goal> goals(PermanencePlan permanence) {
        return permanence == null
                ? List.of()
                : Stream.concat(
                                Stream.of(goal(permanence.primary(), true)),
                                permanence.parallel().stream().map(goal -> goal(goal, false)))
                        .toList();
    }

    private static ReviewedPlan.Goal goal(PermanenceGoal goal, boolean primary) {
        return new ReviewedPlan.Goal(goal.kind(), primary, goal.by(), goal.description());
    }
}
