package org.openiro.child;

import java.time.LocalDate;
import java.util.List;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** What is refused in a period of care, and how. */
final class CareRefusals {

    private CareRefusals() {}

    static void requireInUse(LegalStatus legalStatus) {
        if (!legalStatus.isInUse()) {
            throw notInUse("/legalStatus");
        }
    }

    static void requireInUse(PlacementKind kind, LocalDate from, String pointer) {
        if (!kind.isInUseOn(from)) {
            throw notInUse(pointer);
        }
    }

    static ProblemException notInUse(String pointer) {
        return new ProblemException(
                "code-not-in-use",
                "Choose a code of the list that was in force on that day.",
                new FieldProblem(pointer, "NOT_IN_USE", "This code is history only."));
    }

    static ProblemException outOfOrder(String pointer, String message) {
        return new ProblemException(
                "dates-out-of-order",
                "Correct the date named in errors.",
                new FieldProblem(pointer, "OUT_OF_ORDER", message));
    }

    static ProblemException nothingToEnd() {
        return new ProblemException(
                "circumstance-not-in-force",
                "This does not hold on that day, so it cannot end on it.",
                new FieldProblem("/holds", "NOTHING_TO_END", "It does not hold on this day."));
    }

    static ProblemException noAnnualMeeting(List<FieldProblem> lacking) {
        return new ProblemException(
                "annual-meeting-not-open",
                "One meeting a year is open to a child matched until adulthood who decided so.",
                lacking.toArray(FieldProblem[]::new));
    }

    static ProblemException over() {
        return new ProblemException("period-of-care-over", "This period of care is over. Start a new one.");
    }
}
