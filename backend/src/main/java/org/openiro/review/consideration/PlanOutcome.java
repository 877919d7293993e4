package org.openiro.review.consideration;

import java.util.List;
import org.openiro.review.PlanElement;
import org.openiro.review.part.ReviewPart;

/**
 * Whether the review confirmed the care plan, or which parts of it need to change.
 *
 * @param elements empty unless they need to change, as {@code outline}
 */
public record PlanOutcome(OutcomeCode outcome, List<PlanElement> elements, List<OutlinePart> outline, String reason)
        implements ReviewPart {

    public PlanOutcome {
        elements = elements == null ? List.of() : List.copyOf(elements);
        outline = outline == null ? List.of() : List.copyOf(outline);
    }

    /** Whether the review considered a change of any of these: it confirmed the plan with it, or wants one of them. */
    public boolean considered(List<PlanElement> of, List<OutlinePart> or) {
        return outcome == OutcomeCode.CONFIRMED
                || elements.stream().anyMatch(of::contains)
                || outline.stream().anyMatch(or::contains);
    }

    @Override
    public String name() {
        return "planOutcome";
    }

    @Override
    public void check() {
        boolean named = !elements.isEmpty() || !outline.isEmpty();
        ReviewPart.require(
                outcome == OutcomeCode.CONFIRMED || named, "/elements", "Name the parts that need to change.");
        ReviewPart.forbid(outcome == OutcomeCode.CONFIRMED && named, "/elements", "The plan was confirmed.");
        ReviewPart.require(ReviewPart.isSaid(reason), "/reason", "Say why.");
    }
}
