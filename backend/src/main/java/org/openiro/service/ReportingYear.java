package org.openiro.service;

import java.time.LocalDate;
import java.time.Month;

/**
 * The year of the statutory return and of the annual report: 1 April to 31 March.
 *
 * @param ending the calendar year in which it ends
 */
record ReportingYear(int ending) {

    /** The one in which a day lies. */
    static ReportingYear of(LocalDate day) {
        return new ReportingYear(day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() : day.getYear() + 1);
    }

    LocalDate from() {
        return LocalDate.of(ending - 1, Month.APRIL, 1);
    }

    LocalDate to() {
        return LocalDate.of(ending, Month.MARCH, 31);
    }
}
