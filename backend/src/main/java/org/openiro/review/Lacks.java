package org.openiro.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** What the record shows to have been lacking at a review; each wants a reason, and none stops the recording. */
final class Lacks {

    private final Map<FindingCode, String> lacking = new EnumMap<>(FindingCode.class);
    private final Set<FindingCode> wasSo = EnumSet.noneOf(FindingCode.class);

    Lacks(Map<ReviewItem, CheckResult> results) {
        results.forEach((item, result) -> {
            if (item.finding() == null) {
                return;
            }
            if (result.done()) {
                wasSo.add(item.finding());
            } else if (!isLacking(results, item.coveredBy())) {
                lacking.put(item.finding(), result.because() == null ? "" : result.because());
            }
        });
    }

    private static boolean isLacking(Map<ReviewItem, CheckResult> results, ReviewItem item) {
        return item != null && results.containsKey(item) && !results.get(item).done();
    }

    /**
     * All findings with their reasons: a lack the record explains needs no other reason, and may be given a better one.
     *
     * @param given what people say, also of what the record cannot show
     * @throws ProblemException 422 naming each finding that lacks its reason, or that the record contradicts
     */
    Map<FindingCode, String> explain(Map<FindingCode, String> given) {
        Map<FindingCode, String> explained = new EnumMap<>(FindingCode.class);
        explained.putAll(lacking);
        explained.putAll(given);
        List<FieldProblem> missing = new ArrayList<>();
        List<FieldProblem> contradicted = new ArrayList<>();
        explained.forEach((code, reason) -> {
            if (reason.isBlank()) {
                missing.add(new FieldProblem("/findings", code.name(), "Say why."));
            }
            if (wasSo.contains(code)) {
                contradicted.add(new FieldProblem("/findings", code.name(), "The record shows that this was not so."));
            }
        });
        refuse(
                missing,
                "finding-reason-missing",
                "Send the review again with a reason for each finding named in errors.");
        refuse(
                contradicted,
                "participation-contradicts",
                "A finding contradicts what is recorded. Correct the facts, or leave the finding out.");
        return explained;
    }

    private static void refuse(List<FieldProblem> problems, String slug, String detail) {
        if (!problems.isEmpty()) {
            throw new ProblemException(slug, detail, problems.toArray(FieldProblem[]::new));
        }
    }
}
