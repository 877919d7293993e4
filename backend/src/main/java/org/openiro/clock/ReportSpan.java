package org.openiro.clock;

import java.time.LocalDate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** The days that a report covers, its first and last one included. */
public final class ReportSpan {

    private static final int MOST_YEARS = 11;

    private ReportSpan() {}

    /** @throws ProblemException 400 when the last day lies before the first, or more than eleven years after it */
    public static void require(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw refused("This lies before the first day.");
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw refused("This is more than " + MOST_YEARS + " years after the first day.");
        }
    }

    /** What is answered where a span does not fit a report. */
    public static ProblemException refused(String message) {
        return new ProblemException(
                "bad-request",
                "Ask for another span of days.",
                new FieldProblem("/parameters/to", "OUT_OF_RANGE", message));
    }
}
