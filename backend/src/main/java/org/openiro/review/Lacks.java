package org.openiro.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** What the record shows to have been lacking at a review; each wants a reason, and none stops the recording. */
record Lacks(boolean iro, boolean chairing, boolean late, boolean meeting) {

    private Set<FindingCode> toExplain() {
        Set<FindingCode> lacking = EnumSet.noneOf(FindingCode.class);
        if (iro) {
            lacking.add(FindingCode.NO_IRO);
        } else if (chairing) {
            // Nobody can be chaired by an IRO they do not have: one lack, one reason.
            lacking.add(FindingCode.NOT_CHAIRED_BY_IRO);
        }
        if (late) {
            lacking.add(FindingCode.LATE);
        }
        if (meeting) {
            lacking.add(FindingCode.NO_MEETING);
        }
        return lacking;
    }

    /** @throws ProblemException 422 naming each finding that lacks its reason, or that the facts contradict */
    void check(Map<FindingCode, String> reasons) {
        List<FieldProblem> missing = new ArrayList<>();
        Set<FindingCode> all = toExplain();
        all.addAll(reasons.keySet());
        for (FindingCode code : all) {
            if (reasons.getOrDefault(code, "").isBlank()) {
                missing.add(new FieldProblem("/findings", code.name(), "Say why."));
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    "finding-reason-missing",
                    "Send the review again with a reason for each finding named in errors.",
                    missing.toArray(FieldProblem[]::new));
        }
        List<FieldProblem> contradicted = reasons.keySet().stream()
                .filter(code -> code.isSeenFromTheRecord() && !isTrue(code))
                .map(code -> new FieldProblem("/findings", code.name(), "The record shows that this was not so."))
                .toList();
        if (!contradicted.isEmpty()) {
            throw new ProblemException(
                    "participation-contradicts",
                    "A finding contradicts what is recorded. Correct the facts, or leave the finding out.",
                    contradicted.toArray(FieldProblem[]::new));
        }
    }

    private boolean isTrue(FindingCode code) {
        return switch (code) {
            case NO_IRO -> iro;
            case NOT_CHAIRED_BY_IRO -> chairing;
            case LATE -> late;
            case NO_MEETING -> meeting;
            default -> true;
        };
    }
}
