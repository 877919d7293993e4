package org.openiro.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * What came out when a placement was looked at.
 *
 * @param escalatedTo null when it is not escalated
 * @param reason why it is escalated, or why it is not; null when there was nothing to escalate
 */
record PlacementFacts(
        UUID placement,
        LocalDate reviewedOn,
        List<PlacementAnswer> answers,
        EscalationTarget escalatedTo,
        String reason) {

    /** @throws ProblemException 400 unless each question is answered once, and a reason is one for something */
    void requireWhole() {
        Set<PlacementQuestion> open = EnumSet.allOf(PlacementQuestion.class);
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (!open.remove(answers.get(i).question())) {
                problems.add(new FieldProblem("/answers/" + i, "DUPLICATE", "This question is answered before."));
            }
        }
        open.forEach(question ->
                problems.add(new FieldProblem("/answers", question.name(), "This question is not answered.")));
        if (reason != null && escalatedTo == null && isUntroubled()) {
            problems.add(new FieldProblem("/reason", "INVALID", "Nothing is escalated, and nothing needs to be."));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.malformed(problems);
        }
    }

    /** @throws ProblemException 422 where a concern is escalated, or is not, without a reason */
    void requireReason() {
        if (reason == null && (escalatedTo != null || !isUntroubled())) {
            throw new ProblemException(
                    "escalation-reason-missing",
                    "Say why it is escalated, or why it is not.",
                    new FieldProblem("/reason", "REQUIRED", "There is a concern."));
        }
    }

    private boolean isUntroubled() {
        return answers.stream().allMatch(answer -> answer.finding() == PlacementFinding.YES);
    }
}
