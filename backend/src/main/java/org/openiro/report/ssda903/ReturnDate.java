package org.openiro.report.ssda903;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The date form of the return: exactly {@code dd/mm/yyyy} (DfE rules 102, 141, 147, 166). 30/02/2025 is no date, nor is
 * 5/4/2025: a form that needs guessing which number is the month is not read.
 */
final class ReturnDate {

    /** Nobody in a return was born or looked after before; an earlier year is a slip of the keyboard. */
    private static final int FIRST_YEAR = 1900;

    private ReturnDate() {}

    static Optional<LocalDate> parse(String text) {
        if (text.length() != 10 || text.charAt(2) != '/' || text.charAt(5) != '/') {
            return Optional.empty();
        }
        int day = number(text, 0, 2);
        int month = number(text, 3, 5);
        int year = number(text, 6, 10);
        if (day < 1 || month < 1 || year < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The date as the return writes it; empty for null. */
    static String format(LocalDate date) {
        return date == null
                ? ""
                : "%02d/%02d/%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
