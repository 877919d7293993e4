package org.openiro.review.consideration;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openiro.review.PermanenceKind;
import org.openiro.review.PlanElement;
import org.openiro.review.ReviewedPlan;
import org.openiro.review.preparation.PrivateTalk;

/**
 * What the record shows of a case that a review considers.
 *
 * @param secondOrLater whether a review of the period was held before
 * @param plan null where no plan was in force
 * @param talk null while nothing is known of it
 */
record ReviewedCase(
        boolean secondOrLater, ReviewedPlan plan, PrivateTalk talk, List<AgendaFact> facts, List<SharedView> views) {

    /** Those a child is asked about: what every plan says something about, and what this one does. */
    Set<PlanElement> elements() {
        Set<PlanElement> asked = EnumSet.noneOf(PlanElement.class);
        for (PlanElement element : PlanElement.values()) {
            if (element.isExpected() || plan != null && plan.elements().contains(element)) {
                asked.add(element);
            }
        }
        return asked;
    }

    boolean hasPermanencePlan() {
        return plan != null && !plan.permanence().isEmpty();
    }

    boolean isTowardsAdoption() {
        return plan != null && plan.isTowards(PermanenceKind.ADOPTION);
    }

    /** A view that the child shared for this review and the current actor may read. */
    Optional<SharedView> view(UUID id) {
        return views.stream().filter(view -> view.id().equals(id)).findFirst();
    }
}
