package org.openiro.clock;

import java.time.LocalDate;

/**
 * A bank holiday in England and Wales on the weekday it is kept.
 *
 * @param fixedByRegulation true for Christmas Day and Good Friday themselves, which regulation 2 of SI 2010/959 names
 *     beside the bank holidays: no administrator can make them working days
 */
record BankHoliday(LocalDate date, String name, boolean fixedByRegulation) {}
