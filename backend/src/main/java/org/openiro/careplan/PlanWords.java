package org.openiro.careplan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * Looks through words of a plan for a postcode. Where a child lives is shown to the authority's staff alone, in the
 * placement; the plan is read by advocates and guardians too. Nothing but a postcode is looked for: a plan is full of
 * dates, doses and names, and none of them may be refused.
 */
final class PlanWords {

    /** As Royal Mail forms it, in capitals: "KS4 2nd term" is none. */
    private static final Pattern POSTCODE =
            Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]?\\s*[0-9][ABD-HJLNP-UW-Z]{2}\\b");

    private final List<FieldProblem> found = new ArrayList<>();

    /** @param words null for none */
    PlanWords look(String pointer, String words) {
        if (words != null && POSTCODE.matcher(words).find()) {
            found.add(new FieldProblem(pointer, "POSTCODE", "This looks like a postcode."));
        }
        return this;
    }

    PlanWords look(ElementPlan plan) {
        look("/need", plan.need()).look("/plan", plan.plan()).look("/childsView", plan.childsView());
        look("/noChildsViewBecause", plan.noChildsViewBecause());
        for (int i = 0; i < plan.actions().size(); i++) {
            PlannedAction action = plan.actions().get(i);
            look("/actions/" + i + "/what", action.what()).look("/actions/" + i + "/who", action.who());
        }
        return this;
    }

    PlanWords look(Outline outline) {
        look("/contingency", outline.contingency());
        PermanencePlan permanence = outline.permanence();
        if (permanence != null) {
            look("/permanence/primary/description", permanence.primary().description());
            for (int i = 0; i < permanence.parallel().size(); i++) {
                look(
                        "/permanence/parallel/" + i + "/description",
                        permanence.parallel().get(i).description());
            }
        }
        return this;
    }

    PlanWords look(EntryIntoForce entry) {
        look("/gapReason", entry.gapReason());
        NotPracticable reason = entry.notPracticable();
        if (reason != null) {
            look("/notPracticable/reason", reason.reason());
            look("/notPracticable/seniorName", reason.seniorName());
            look("/notPracticable/seniorPosition", reason.seniorPosition());
        }
        return this;
    }

    /** @throws ProblemException 422 when anything was found */
    void requireSafe() {
        if (!found.isEmpty()) {
            throw new ProblemException(
                    "plan-words-not-safe",
                    "Leave the address out. It stands in the placement.",
                    found.toArray(FieldProblem[]::new));
        }
    }

    /** Blank words say nothing. */
    static String orNull(String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
