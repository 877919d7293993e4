package org.openiro.oversight.change;

import java.time.LocalDate;
import org.openiro.careplan.SignificantChange;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * What is to change.
 *
 * @param provider of a move to independent living; otherwise null
 */
record ProposedChange(SignificantChange kind, String description, LocalDate plannedFor, IndependentProvider provider) {

    ProposedChange {
        description = description.strip();
    }

    /** @throws ProblemException 422 where the provider is not said and should be, or the other way round */
    void requireProvider() {
        if ((kind == SignificantChange.MOVE_TO_INDEPENDENT_LIVING) != (provider != null)) {
            throw new ProblemException(
                    "provider-not-stated",
                    "Say of a move to independent living what it leads to, and of nothing else.",
                    new FieldProblem(
                            "/provider", provider == null ? "REQUIRED" : "INVALID", "It does not fit this change."));
        }
    }
}
