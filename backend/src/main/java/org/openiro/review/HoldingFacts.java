package org.openiro.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openiro.clock.ReviewDateCounts;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * What happened at a review, as somebody reports it.
 *
 * @param symbolic the child, present, conveyed views by symbols or without words
 * @param contactMethod how the IRO's contact was given; null when it was not
 * @param overrideCode another participation code than the facts give; null for none
 * @param findings in the order sent
 */
record HoldingFacts(
        LocalDate openedOn,
        LocalDate completedOn,
        ReviewFormat format,
        boolean chairedByIro,
        boolean childAttended,
        boolean childSpoke,
        boolean advocateSpoke,
        boolean symbolic,
        boolean briefedAdvocate,
        boolean viewsConveyed,
        ContactMethod contactMethod,
        ParticipationCode overrideCode,
        String overrideReason,
        List<Reason> findings) {

    /** @param reason blank counts as not given */
    record Reason(FindingCode code, String reason) {}

    HoldingFacts {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** The London date that the authority's policy lets count. */
    LocalDate countsOn(ReviewDateCounts counts) {
        return counts == ReviewDateCounts.OPENED ? openedOn : completedOn;
    }

    /**
     * @param prepared what the preparation knows, besides what is reported here
     * @throws ProblemException 422 when a child who was not there is said to have taken part in the meeting
     */
    Participation participation(boolean appViewsReleased, ConveyedBeforehand prepared) {
        List<FieldProblem> contradictions = new ArrayList<>();
        if (!childAttended) {
            contradiction(contradictions, childSpoke, "childSpoke");
            contradiction(contradictions, advocateSpoke, "advocateSpoke");
            contradiction(contradictions, symbolic, "symbolic");
        }
        if (!contradictions.isEmpty()) {
            throw new ProblemException(
                    "participation-contradicts",
                    "A child who was not there can have briefed an advocate or sent views, nothing else.",
                    contradictions.toArray(FieldProblem[]::new));
        }
        return new Participation(
                childAttended,
                childSpoke,
                advocateSpoke,
                symbolic,
                briefedAdvocate || prepared.advocateBriefed(),
                viewsConveyed || prepared.views(),
                appViewsReleased);
    }

    private static void contradiction(List<FieldProblem> found, boolean said, String property) {
        if (said) {
            found.add(new FieldProblem(
                    "/" + property, "CHILD_NOT_THERE", "This needs the child to have been there: see childAttended."));
        }
    }

    /**
     * The reason for each finding.
     *
     * @throws ProblemException 400 when a finding is there twice
     */
    Map<FindingCode, String> reasons() {
        Map<FindingCode, String> reasons = new EnumMap<>(FindingCode.class);
        for (int i = 0; i < findings.size(); i++) {
            Reason finding = findings.get(i);
            if (reasons.putIfAbsent(finding.code(), finding.reason().strip()) != null) {
                throw new ProblemException(
                        "bad-request",
                        "Each finding is there once, with one reason.",
                        new FieldProblem("/findings/" + i, "DUPLICATE", "This finding is in the list already."));
            }
        }
        return reasons;
    }
}
