package org.openiro.clock;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bank holidays in England and Wales, on the days they are kept (substitute days included), from the Jollyday library
 * and a small table of corrections.
 */
final class EnglandAndWalesBankHolidays {

    /** England and Wales share their bank holidays; the library keeps them under either name. */
    private static final String SUBDIVISION = "eng";

    private static final String GOOD_FRIDAY = "christian.GOOD_FRIDAY";

    private final HolidayManager manager =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final BankHolidayCorrections corrections = BankHolidayCorrections.load();

    private EnglandAndWalesBankHolidays() {}

    /** Created on first use: reading the library's calendar takes a moment. */
    private static final class Holder {
        private static final EnglandAndWalesBankHolidays INSTANCE = new EnglandAndWalesBankHolidays();
    }

    static EnglandAndWalesBankHolidays instance() {
        return Holder.INSTANCE;
    }

    /** In date order; not cached here. The library's managers make no promise about threads, hence synchronized. */
    synchronized Map<LocalDate, BankHoliday> of(int year) {
        Map<LocalDate, BankHoliday> holidays = new TreeMap<>();
        for (Holiday holiday : manager.getHolidays(Year.of(year), SUBDIVISION)) {
            LocalDate date = holiday.getDate();
            holidays.put(date, new BankHoliday(date, nameOf(holiday), isFixedByRegulation(holiday)));
        }
        corrections.applyTo(year, holidays);
        return Collections.unmodifiableMap(holidays);
    }

    private static String nameOf(Holiday holiday) {
        // The root locale holds the English names; any other would fall back on the machine's language.
        String name = holiday.getDescription(Locale.ROOT);
        return holiday.getDate().equals(holiday.getActualDate()) ? name : name + " (substitute day)";
    }

    private static boolean isFixedByRegulation(Holiday holiday) {
        return GOOD_FRIDAY.equals(holiday.getPropertiesKey()) || isChristmasDay(holiday.getDate());
    }

    private static boolean isChristmasDay(LocalDate date) {
        return date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 25;
    }
}
