package org.openiro.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * The days of a year that do not count, apart from Saturdays and Sundays.
 *
 * @param holidays bank holidays of England and Wales, whatever the authority has adjusted
 */
record CalendarOverview(
        int year, LocalDate announcedThrough, List<SkippedDay> holidays, List<DayAdjustment> adjustments) {}
