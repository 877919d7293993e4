package org.openiro.clock;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
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

    /**
     * For figures that must not be taken from those of a span that overlaps.
     *
     * @throws ProblemException 400 unless these are the first and the last day of one quarter
     */
    public static void requireQuarter(LocalDate from, LocalDate to) {
        boolean begins = from.equals(from.with(IsoFields.DAY_OF_QUARTER, 1));
        if (!begins || !to.equals(from.plus(1, IsoFields.QUARTER_YEARS).minusDays(1))) {
            throw refused("Ask for one quarter, as from 1 April to 30 June.");
        }
    }

    /**
     * Whether nothing is added to a span any more: from the second day after its end, so that nothing that began before can
     * still come. The database counts so by itself.
     */
    public static boolean isOver(LocalDate to, LocalDate today) {
        return to.plusDays(2).compareTo(today) <= 0;
    }

    /** What is answered where a span does not fit a report. */
    public static ProblemException refused(String message) {
        return new ProblemException(
                "bad-request",
                "Ask for another span of days.",
                new FieldProblem("/parameters/to", "OUT_OF_RANGE", message));
    }
}
