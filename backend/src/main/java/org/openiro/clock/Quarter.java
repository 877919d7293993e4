package org.openiro.clock;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A quarter of the calendar year: a span of which no other one begins or ends within, so that figures of one cannot be taken
 * from those of another.
 */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    /** @param text as {@code 2026-Q2} */
    public static Quarter parse(String text) {
        int mark = text.indexOf("-Q");
        return new Quarter(Integer.parseInt(text.substring(0, mark)), Integer.parseInt(text.substring(mark + 2)));
    }

    public LocalDate from() {
        return YearMonth.of(year, (number - 1) * MONTHS + 1).atDay(1);
    }

    /** Its last day. */
    public LocalDate to() {
        return from().plusMonths(MONTHS).minusDays(1);
    }

    /**
     * Whether nothing is added to it any more: from the second day after its end, so that nothing that began before can still
     * come. The database counts so by itself.
     */
    public boolean isOver(LocalDate today) {
        return !to().plusDays(2).isAfter(today);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
