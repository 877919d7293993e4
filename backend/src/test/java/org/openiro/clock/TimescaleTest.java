package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimescaleTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales(LocalDate.of(2028, 12, 31));

    @ParameterizedTest(name = "{0} + {1} {2} = {3}")
    @CsvSource({
        "2025-11-30, 3, CALENDAR_MONTHS, 2026-02-28",
        "2026-08-31, 6, CALENDAR_MONTHS, 2027-02-28",
        "2027-11-30, 3, CALENDAR_MONTHS, 2028-02-29",
        "2027-08-29, 6, CALENDAR_MONTHS, 2028-02-29",
        "2026-08-29, 6, CALENDAR_MONTHS, 2027-02-28",
        "2024-02-29, 6, CALENDAR_MONTHS, 2024-08-29",
        "2025-12-31, 6, CALENDAR_MONTHS, 2026-06-30",
        "2026-01-31, 3, CALENDAR_MONTHS, 2026-04-30",
        "2026-03-15, 6, CALENDAR_MONTHS, 2026-09-15",
        "2026-09-25, 3, CALENDAR_MONTHS, 2026-12-25", // Christmas Day: does not move on
        "2026-01-03, 3, CALENDAR_MONTHS, 2026-04-03", // Good Friday: does not move on
        "2026-03-05, 4, WEEKS, 2026-04-02",
        "2026-03-06, 4, WEEKS, 2026-04-03",
        "2026-02-27, 2, DAYS, 2026-03-01",
        "2024-02-27, 2, DAYS, 2024-02-29",
        "2026-03-09, 20, WORKING_DAYS, 2026-04-08",
        "2026-03-09, 400, WORKING_DAYS, 2027-10-07"
    })
    void shouldCountAfter(LocalDate from, int amount, TimescaleUnit unit, LocalDate expected) {
        assertThat(new Timescale(amount, unit).from(from, Direction.AFTER, calendar))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} - {1} {2} = {3}")
    @CsvSource({
        "2026-05-31, 3, CALENDAR_MONTHS, 2026-02-28",
        "2028-05-31, 3, CALENDAR_MONTHS, 2028-02-29",
        "2026-03-15, 1, CALENDAR_MONTHS, 2026-02-15",
        "2026-04-20, 2, WEEKS, 2026-04-06", // Easter Monday: stays
        "2026-03-01, 2, DAYS, 2026-02-27",
        "2026-04-08, 15, WORKING_DAYS, 2026-03-16"
    })
    void shouldCountBefore(LocalDate from, int amount, TimescaleUnit unit, LocalDate expected) {
        assertThat(new Timescale(amount, unit).from(from, Direction.BEFORE, calendar))
                .isEqualTo(expected);
    }

    /** A count of 183 days would call these in time after the limit in law. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-08-31", "2026-08-30", "2025-08-30", "2026-02-14"})
    void shouldNotTakeHalfAYearOfDaysForSixMonths(LocalDate previous) {
        LocalDate limit = Timescale.months(6).from(previous, Direction.AFTER, calendar);

        assertThat(limit).isBefore(previous.plusDays(183));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 401, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void shouldRefuseAmountsOutOfBounds(int amount) {
        for (TimescaleUnit unit : TimescaleUnit.values()) {
            if (amount == 0 && unit == TimescaleUnit.DAYS) {
                assertThat(new Timescale(amount, unit)).isEqualTo(Timescale.ON_THE_DAY);
                continue;
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Timescale(amount, unit))
                    .withMessageContaining("1 to 400");
        }
    }

    @Test
    void shouldRefuseATimescaleWithoutAUnit() {
        assertThatNullPointerException().isThrownBy(() -> new Timescale(1, null));
    }

    @ParameterizedTest
    @CsvSource({
        "1, WORKING_DAYS, 1 working day",
        "20, WORKING_DAYS, 20 working days",
        "1, CALENDAR_MONTHS, 1 month",
        "6, CALENDAR_MONTHS, 6 months",
        "1, WEEKS, 1 week",
        "4, WEEKS, 4 weeks",
        "1, DAYS, 1 day",
        "400, DAYS, 400 days"
    })
    void shouldReadAsPeopleSayIt(int amount, TimescaleUnit unit, String expected) {
        assertThat(new Timescale(amount, unit).inWords()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} + {1} {2}: provisional {3}")
    @CsvSource({
        "2028-06-30, 6, CALENDAR_MONTHS, false",
        "2028-07-01, 6, CALENDAR_MONTHS, true",
        "2028-12-24, 1, WEEKS, false",
        "2028-12-25, 1, WEEKS, true",
        "2028-12-30, 1, DAYS, false",
        "2028-12-31, 1, DAYS, true"
    })
    void shouldBeProvisionalWhenItEndsBeyondTheAnnouncedDays(
            LocalDate from, int amount, TimescaleUnit unit, boolean provisional) {
        assertThat(new Timescale(amount, unit)
                        .count(from, Direction.AFTER, calendar)
                        .provisional())
                .isEqualTo(provisional);
    }
}
