package org.openiro.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working days in England: every day other than Saturday, Sunday, Christmas Day, Good Friday and the bank holidays of
 * England and Wales (SI 2010/959, regulation 2), with the days an administrator added or removed.
 *
 * <p>Immutable and safe for any number of threads. Dates outside {@value #FIRST_YEAR} to {@value #LAST_YEAR} are
 * refused with an {@link IllegalArgumentException}: in 1978 the bank holidays took the form the library knows.
 */
public final class WorkingDayCalendar {

    public static final int FIRST_YEAR = 1978;
    public static final int LAST_YEAR = 2199;

    /** The last day that anybody may name: what is counted from it stays within the years that are served. */
    public static final LocalDate LAST_NAMED = LocalDate.of(2099, 12, 31);

    private final LocalDate announcedThrough;
    private final Map<LocalDate, CalendarAdjustment> adjustments;
    private final Map<Integer, CalendarYear> years = new ConcurrentHashMap<>();

    private WorkingDayCalendar(LocalDate announcedThrough, Map<LocalDate, CalendarAdjustment> adjustments) {
        this.announcedThrough = requireServed(announcedThrough);
        this.adjustments = Collections.unmodifiableMap(adjustments);
    }

    /**
     * @param announcedThrough the last date up to which the government has announced bank holidays; counts that reach
     *     beyond it rest on the usual pattern only and are provisional
     */
    public static WorkingDayCalendar englandAndWales(LocalDate announcedThrough) {
        return new WorkingDayCalendar(announcedThrough, Map.of());
    }

    /**
     * The same calendar with these adjustments in place of any it had. Of two for one date the later in order wins.
     * An addition on a Saturday, Sunday or bank holiday, or a removal of a day that is no bank holiday, changes no
     * count, so that a stored adjustment stays harmless once the library has caught up with it.
     *
     * @throws IllegalArgumentException on removing Christmas Day or Good Friday, which the regulation itself names
     */
    public WorkingDayCalendar withAdjustments(Collection<CalendarAdjustment> all) {
        Map<LocalDate, CalendarAdjustment> byDate = new TreeMap<>();
        for (CalendarAdjustment adjustment : all) {
            requireServed(adjustment.date());
            requireRemovable(adjustment);
            byDate.put(adjustment.date(), adjustment);
        }
        return new WorkingDayCalendar(announcedThrough, byDate);
    }

    /** The same calendar with one adjustment more. */
    public WorkingDayCalendar with(CalendarAdjustment adjustment) {
        List<CalendarAdjustment> all = new ArrayList<>(adjustments.values());
        all.add(adjustment);
        return withAdjustments(all);
    }

    /** The same calendar once bank holidays have been announced through a later (or corrected) date. */
    public WorkingDayCalendar announcedThrough(LocalDate date) {
        return new WorkingDayCalendar(date, adjustments);
    }

    public LocalDate announcedThrough() {
        return announcedThrough;
    }

    /** In date order. */
    public List<CalendarAdjustment> adjustments() {
        return List.copyOf(adjustments.values());
    }

    public boolean isWorkingDay(LocalDate date) {
        return year(date).isWorkingDay(date);
    }

    /** The weekdays of a year that are not working days, in date order. */
    public List<SkippedDay> daysOffIn(int year) {
        return List.copyOf(year(LocalDate.of(year, 1, 1)).namedDaysOff());
    }

    /**
     * The {@code n}th working day after a date. The date itself never counts, so that what happens on a Saturday
     * starts counting on the next working day.
     *
     * @param n 1 or more
     */
    public WorkingDayCount plusWorkingDays(LocalDate date, int n) {
        return count(date, n, 1);
    }

    /** The {@code n}th working day before a date; the date itself never counts. */
    public WorkingDayCount minusWorkingDays(LocalDate date, int n) {
        return count(date, n, -1);
    }

    public LocalDate previousOrSameWorkingDay(LocalDate date) {
        return nearest(date, -1);
    }

    public LocalDate nextOrSameWorkingDay(LocalDate date) {
        return nearest(date, 1);
    }

    /** Working days from the day after {@code from} up to and including {@code through}; 0 when there is none. */
    public int workingDaysBetween(LocalDate from, LocalDate through) {
        int found = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                found++;
            }
        }
        return found;
    }

    /** Whether bank holidays are announced for this date. */
    public boolean isAnnounced(LocalDate date) {
        return !date.isAfter(announcedThrough);
    }

    private WorkingDayCount count(LocalDate date, int n, int step) {
        if (n < 1) {
            throw new IllegalArgumentException("At least one working day must be counted, not " + n);
        }
        List<SkippedDay> skipped = new ArrayList<>();
        boolean provisional = false;
        LocalDate day = date;
        for (int left = n; left > 0; ) {
            day = day.plusDays(step);
            CalendarYear year = year(day);
            provisional |= !isAnnounced(day);
            if (year.isWorkingDay(day)) {
                left--;
            } else if (year.namedDayOff(day) != null) {
                skipped.add(year.namedDayOff(day));
            }
        }
        if (step < 0) {
            Collections.reverse(skipped);
        }
        return new WorkingDayCount(day, skipped, provisional);
    }

    private LocalDate nearest(LocalDate date, int step) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(step);
        }
        return day;
    }

    private CalendarYear year(LocalDate date) {
        requireServed(date);
        CalendarYear known = years.get(date.getYear());
        return known != null
                ? known
                : years.computeIfAbsent(date.getYear(), year -> CalendarYear.of(year, adjustments));
    }

    private static LocalDate requireServed(LocalDate date) {
        Objects.requireNonNull(date, "date");
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "The working-day calendar serves " + FIRST_YEAR + " to " + LAST_YEAR + ", not " + date);
        }
        return date;
    }

    private static void requireRemovable(CalendarAdjustment adjustment) {
        if (adjustment.change() == CalendarAdjustment.Change.REMOVED) {
            BankHoliday holiday = EnglandAndWalesBankHolidays.instance()
                    .of(adjustment.date().getYear())
                    .get(adjustment.date());
            if (holiday != null && holiday.fixedByRegulation()) {
                throw new IllegalArgumentException(adjustment.date() + " (" + holiday.name()
                        + ") is never a working day: regulation 2 of SI 2010/959 names it");
            }
        }
    }
}
