package org.openiro.report.practice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * The quarters of the calendar year that lie wholly in a span of days and are over, so that nothing is added to them.
 *
 * @param from first day of the first
 * @param to last day of the last
 */
record WholeQuarters(LocalDate from, LocalDate to) {

    private static final int MONTHS = 3;

    /** @param today a quarter counts from the second day after its end, as in the database */
    static Optional<WholeQuarters> within(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate begun = firstDay(from);
        LocalDate first = begun.equals(from) ? from : begun.plusMonths(MONTHS);
        LocalDate end = to.isBefore(today.minusDays(2)) ? to : today.minusDays(2);
        LocalDate last = firstDay(end.plusDays(1)).minusDays(1);
        return last.isBefore(first) ? Optional.empty() : Optional.of(new WholeQuarters(first, last));
    }

    private static LocalDate firstDay(LocalDate day) {
        int month = (day.get(IsoFields.QUARTER_OF_YEAR) - 1) * MONTHS + 1;
        return YearMonth.of(day.getYear(), month).atDay(1);
    }
}
