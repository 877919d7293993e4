package org.openiro.child;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openiro.platform.problem.FieldProblem;

/** The circumstances of one period of care. */
final class Circumstances {

    private final List<Circumstance> all;

    /** @param all the period's own list: what is recorded is added to it */
    Circumstances(List<Circumstance> all) {
        this.all = all;
    }

    /** @param known what is known of the period without it */
    void add(Circumstance circumstance, CareFacts known) {
        CircumstanceKind kind = circumstance.getKind();
        boolean beforeCare =
                known.stretches().stream().noneMatch(stretch -> !stretch.from().isAfter(circumstance.getFromDay()));
        if (!kind.lasts() && beforeCare) {
            throw CareRefusals.outOfOrder("/from", "Not before the period began.");
        }
        if (!circumstance.isHolds()
                && known.since(circumstance.getFromDay(), kind).isEmpty()) {
            throw CareRefusals.nothingToEnd();
        }
        if (kind == CircumstanceKind.ANNUAL_MEETING && circumstance.isHolds()) {
            requireMatch(circumstance, known);
        }
        all.add(circumstance);
    }

    /** IRO Handbook, chapter 3: the child leads this decision, and nobody else makes it for them. */
    private static void requireMatch(Circumstance circumstance, CareFacts known) {
        List<FieldProblem> lacking = new ArrayList<>();
        if (!known.isMatched(circumstance.getFromDay())) {
            lacking.add(new FieldProblem(
                    "/kind", "NOT_MATCHED", "On this day the child is not in a matched placement until adulthood."));
        }
        if (circumstance.getNote() == null) {
            lacking.add(new FieldProblem("/note", "DECISION_MISSING", "Record how the child decided."));
        }
        if (!lacking.isEmpty()) {
            throw CareRefusals.noAnnualMeeting(lacking);
        }
    }

    List<Circumstance> inOrder() {
        return all.stream()
                .sorted(Comparator.comparing(Circumstance::getFromDay).thenComparing(Circumstance::getRecordedAt))
                .toList();
    }

    List<CareFacts.Turn> facts() {
        return inOrder().stream()
                .map(each -> new CareFacts.Turn(each.getKind(), each.getFromDay(), each.isHolds()))
                .toList();
    }
}
