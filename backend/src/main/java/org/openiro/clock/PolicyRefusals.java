package org.openiro.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Every value of a wanted policy that is refused, so that one answer names them all. */
final class PolicyRefusals {

    private final List<FieldProblem> byLaw = new ArrayList<>();
    private final List<FieldProblem> withoutDirector = new ArrayList<>();

    void add(String pointer, TimescaleRefusedException refused) {
        DeadlineRule rule = refused.rule();
        String limit = rule + ": " + (rule.direction() == Direction.AFTER ? "at most " : "at least ")
                + rule.defaultTimescale().inWords();
        boolean law = rule.basis() == Basis.REGULATION;
        (law ? byLaw : withoutDirector)
                .add(new FieldProblem(
                        pointer,
                        refused.reason().name(),
                        law ? limit + ", as the law has it." : limit + " unless the director agrees."));
    }

    /** @throws ProblemException 422 when there is any; the law first, because nobody can agree to that */
    void raise() {
        if (!byLaw.isEmpty()) {
            throw new ProblemException(
                    "timescale-fixed-by-law",
                    "The law sets these limits. They can be tightened, and nobody can loosen them.",
                    byLaw,
                    Map.of());
        }
        if (!withoutDirector.isEmpty()) {
            throw new ProblemException(
                    "director-approval-needed",
                    "Only the director of children's services can loosen these, and must give a reason.",
                    withoutDirector,
                    Map.of());
        }
    }
}
