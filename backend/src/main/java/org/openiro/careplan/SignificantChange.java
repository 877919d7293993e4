package org.openiro.careplan;

import java.util.List;
import org.openiro.review.PlanElement;
import org.openiro.review.consideration.OutlinePart;
import org.openiro.review.consideration.PlanOutcome;

/**
 * A change that a review considers before it is made: regulation 32(2) forbids significant changes otherwise, and the
 * reviewing service's own guidance names seven circumstances.
 */
public enum SignificantChange {
    /** The only one that the plan itself tells; of the others whoever puts it in force says. */
    PERMANENCE_PLAN(List.of(), List.of(OutlinePart.PERMANENCE)),
    LEAVING_CARE_BEFORE_EIGHTEEN(
            List.of(PlanElement.LEGAL, PlanElement.LIVING_ARRANGEMENTS, PlanElement.TRANSITION_TO_INDEPENDENCE),
            List.of(OutlinePart.PERMANENCE)),
    MOVE_TO_INDEPENDENT_LIVING(
            List.of(PlanElement.LIVING_ARRANGEMENTS, PlanElement.TRANSITION_TO_INDEPENDENCE), List.of()),
    RELEASE_FROM_CUSTODY(List.of(PlanElement.LEGAL, PlanElement.LIVING_ARRANGEMENTS), List.of()),
    UNPLANNED_MOVE_DISRUPTING_EDUCATION(List.of(PlanElement.LIVING_ARRANGEMENTS, PlanElement.EDUCATION), List.of()),
    KEY_STAGE_FOUR_DISRUPTION(List.of(PlanElement.LIVING_ARRANGEMENTS, PlanElement.EDUCATION), List.of()),
    END_OF_SETTLED_PLACEMENT(List.of(PlanElement.LIVING_ARRANGEMENTS), List.of()),
    FINAL_PLAN_FOR_COURT(List.of(PlanElement.LEGAL), List.of(OutlinePart.PERMANENCE));

    private final List<PlanElement> elements;
    private final List<OutlinePart> outline;

    SignificantChange(List<PlanElement> elements, List<OutlinePart> outline) {
        this.elements = elements;
        this.outline = outline;
    }

    /** A review has considered the change when it confirmed the plan with it, or wants a part changed that it is about. */
    boolean wasConsidered(PlanOutcome outcome) {
        return outcome.considered(elements, outline);
    }
}
