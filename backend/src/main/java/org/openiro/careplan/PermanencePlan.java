package org.openiro.careplan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.review.PermanenceKind;

/** The primary plan for permanence, and those followed in parallel. */
record PermanencePlan(PermanenceGoal primary, List<PermanenceGoal> parallel) {

    PermanencePlan {
        parallel = List.copyOf(parallel);
    }

    /** Parallel plans are other plans; the same kind twice would leave open which of the two counts. */
    List<FieldProblem> mistakes() {
        List<FieldProblem> mistakes = new ArrayList<>();
        Set<PermanenceKind> named = new HashSet<>();
        List<PermanenceGoal> all = new ArrayList<>(List.of(primary));
        all.addAll(parallel);
        for (int i = 0; i < all.size(); i++) {
            String pointer = "/permanence/" + (i == 0 ? "primary" : "parallel/" + (i - 1));
            if (!named.add(all.get(i).kind())) {
                mistakes.add(new FieldProblem(pointer + "/kind", "REPEATED", "This plan is named before."));
            }
            if (all.get(i).needsDescription()) {
                mistakes.add(new FieldProblem(pointer + "/description", "REQUIRED", "Describe what the plan is."));
            }
        }
        return mistakes;
    }
}
