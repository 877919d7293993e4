package org.openiro.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** One year of a calendar, worked out once and never changed. */
final class CalendarYear {

    private final BitSet daysOff = new BitSet(367);
    private final Map<LocalDate, SkippedDay> namedDays;

    private CalendarYear(int year, Map<LocalDate, SkippedDay> namedDays) {
        this.namedDays = Collections.unmodifiableMap(namedDays);
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            daysOff.set(day.getDayOfYear(), isWeekend(day) || namedDays.containsKey(day));
        }
    }

    static CalendarYear of(int year, Map<LocalDate, CalendarAdjustment> adjustments) {
        Map<LocalDate, SkippedDay> days = new TreeMap<>();
        for (BankHoliday holiday :
                EnglandAndWalesBankHolidays.instance().of(year).values()) {
            days.put(holiday.date(), new SkippedDay(holiday.date(), holiday.name()));
        }
        for (CalendarAdjustment adjustment : adjustments.values()) {
            if (adjustment.date().getYear() == year) {
                switch (adjustment.change()) {
                    case ADDED -> days.put(adjustment.date(), new SkippedDay(adjustment.date(), adjustment.name()));
                    case REMOVED -> days.remove(adjustment.date());
                }
            }
        }
        days.keySet().removeIf(CalendarYear::isWeekend);
        return new CalendarYear(year, days);
    }

    boolean isWorkingDay(LocalDate day) {
        return !daysOff.get(day.getDayOfYear());
    }

    /** Null when the day is a working day, a Saturday or a Sunday. */
    SkippedDay namedDayOff(LocalDate day) {
        return namedDays.get(day);
    }

    Collection<SkippedDay> namedDaysOff() {
        return namedDays.values();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
