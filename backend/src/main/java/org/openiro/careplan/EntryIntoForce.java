package org.openiro.careplan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.consideration.PlanOutcome;

/**
 * What is said when a version comes into force.
 *
 * @param significantChanges as declared; a change of the primary permanence plan is found without that
 * @param consideredAtReviewId null when none is named
 * @param notPracticable null unless no review could consider the changes
 * @param gapReason null when none is given
 */
record EntryIntoForce(
        Set<SignificantChange> significantChanges,
        UUID consideredAtReviewId,
        NotPracticable notPracticable,
        String gapReason) {

    EntryIntoForce {
        significantChanges = Set.copyOf(significantChanges);
        gapReason = PlanWords.orNull(gapReason);
    }

    /** @throws ProblemException 400 for a review and a reason why there was none */
    void requireReviewOrReason() {
        if (consideredAtReviewId != null && notPracticable != null) {
            throw ProblemException.malformed(
                    new FieldProblem("/notPracticable", "INVALID", "A review was named that considered the changes."));
        }
    }

    /**
     * @param found what the two versions tell by themselves
     * @return all changes together
     * @throws ProblemException 422 for a change without a review and without a reason
     */
    Set<SignificantChange> requireReviewFirst(Set<SignificantChange> found) {
        EnumSet<SignificantChange> all = EnumSet.noneOf(SignificantChange.class);
        all.addAll(significantChanges);
        all.addAll(found);
        if (!all.isEmpty() && consideredAtReviewId == null && notPracticable == null) {
            throw new ProblemException(
                    "care-plan-needs-review",
                    "Name the review that considered the changes, or say why that was not practicable.",
                    all.stream()
                            .map(change -> new FieldProblem(
                                    "/significantChanges", change.name(), "A review considers this first."))
                            .toArray(FieldProblem[]::new));
        }
        return all;
    }

    /**
     * The review named has considered each change. Where it has recorded nothing of the plan yet, that it was held stands
     * for that: what came into force is not undone by a record written later.
     *
     * @param outcome null where nothing is recorded
     * @throws ProblemException 422 naming the changes that it did not consider
     */
    void requireConsidered(Set<SignificantChange> changes, PlanOutcome outcome) {
        List<FieldProblem> others = outcome == null
                ? List.of()
                : changes.stream()
                        .filter(change -> !change.wasConsidered(outcome))
                        .map(change -> new FieldProblem(
                                "/consideredAtReviewId", change.name(), "This review did not consider this change."))
                        .toList();
        if (!others.isEmpty()) {
            throw new ProblemException(
                    "review-cannot-have-considered",
                    "The review recorded which parts of the plan need to change, and these are not among them.",
                    others.toArray(FieldProblem[]::new));
        }
    }

    /** @throws ProblemException 422 for gaps without a reason */
    void requireReasonFor(List<CarePlanGap> gaps) {
        if (!gaps.isEmpty() && gapReason == null) {
            throw new ProblemException(
                    "care-plan-gap-reason-missing",
                    "Complete the plan, or say why it has these gaps.",
                    gaps.stream()
                            .map(gap ->
                                    new FieldProblem("/gapReason", gap.code().name(), where(gap)))
                            .toArray(FieldProblem[]::new));
        }
    }

    private static String where(CarePlanGap gap) {
        return gap.element() == null ? "The plan as a whole." : "Element " + gap.element() + ".";
    }
}
