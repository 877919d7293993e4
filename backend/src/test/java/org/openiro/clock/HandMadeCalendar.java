package org.openiro.clock;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Bank holidays of England and Wales from first principles, sharing nothing with the library: the Banking and
 * Financial Dealings Act 1971, Easter by Butcher's algorithm, and the years in which a proclamation moved or added a
 * day. It also counts working days the slow way, one calendar day after another.
 */
final class HandMadeCalendar {

    private static final Map<Integer, Set<LocalDate>> ADDED = Map.of(
            1981, Set.of(LocalDate.of(1981, 7, 29)),
            1999, Set.of(LocalDate.of(1999, 12, 31)),
            2002, Set.of(LocalDate.of(2002, 6, 3)),
            2011, Set.of(LocalDate.of(2011, 4, 29)),
            2012, Set.of(LocalDate.of(2012, 6, 5)),
            2022, Set.of(LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19)),
            2023, Set.of(LocalDate.of(2023, 5, 8)));

    private static final Map<Integer, LocalDate> EARLY_MAY_MOVED =
            Map.of(1995, LocalDate.of(1995, 5, 8), 2020, LocalDate.of(2020, 5, 8));

    private static final Map<Integer, LocalDate> SPRING_MOVED = Map.of(
            2002, LocalDate.of(2002, 6, 4),
            2012, LocalDate.of(2012, 6, 4),
            2022, LocalDate.of(2022, 6, 2));

    private HandMadeCalendar() {}

    static Set<LocalDate> bankHolidays(int year) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(onWeekday(LocalDate.of(year, 1, 1), days));
        days.add(easter(year).minusDays(2));
        days.add(easter(year).plusDays(1));
        days.add(EARLY_MAY_MOVED.getOrDefault(
                year, LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY))));
        days.add(
                SPRING_MOVED.getOrDefault(year, LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY))));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)));
        LocalDate christmas = LocalDate.of(year, 12, 25);
        LocalDate boxingDay = LocalDate.of(year, 12, 26);
        if (!isWeekend(boxingDay)) {
            days.add(boxingDay);
        }
        days.add(onWeekday(christmas, days));
        if (isWeekend(boxingDay)) {
            days.add(onWeekday(boxingDay, days));
        }
        days.addAll(ADDED.getOrDefault(year, Set.of()));
        return days;
    }

    static LocalDate count(LocalDate from, int workingDays, int step) {
        LocalDate day = from;
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(step);
            if (!isWeekend(day) && !bankHolidays(day.getYear()).contains(day)) {
                left--;
            }
        }
        return day;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    /** The day itself, or the next weekday that is not taken. */
    private static LocalDate onWeekday(LocalDate day, Set<LocalDate> taken) {
        LocalDate kept = day;
        while (isWeekend(kept) || taken.contains(kept)) {
            kept = kept.plusDays(1);
        }
        return kept;
    }

    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
