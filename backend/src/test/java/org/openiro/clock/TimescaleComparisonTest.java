package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openiro.clock.TimescaleComparison.DEPENDS_ON_THE_DATE;
import static org.openiro.clock.TimescaleComparison.LOOSER;
import static org.openiro.clock.TimescaleComparison.NEVER_LOOSER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimescaleComparisonTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales(LocalDate.of(2028, 12, 31));

    @ParameterizedTest(name = "{2}: {0} against {1} is {3}")
    @CsvSource({
        "20 WORKING_DAYS, 20 WORKING_DAYS, AFTER, NEVER_LOOSER",
        "19 WORKING_DAYS, 20 WORKING_DAYS, AFTER, NEVER_LOOSER",
        "21 WORKING_DAYS, 20 WORKING_DAYS, AFTER, LOOSER",
        "10 WORKING_DAYS, 10 WORKING_DAYS, BEFORE, NEVER_LOOSER",
        "11 WORKING_DAYS, 10 WORKING_DAYS, BEFORE, NEVER_LOOSER",
        "9 WORKING_DAYS, 10 WORKING_DAYS, BEFORE, LOOSER",
        "5 CALENDAR_MONTHS, 6 CALENDAR_MONTHS, AFTER, NEVER_LOOSER",
        "7 CALENDAR_MONTHS, 6 CALENDAR_MONTHS, AFTER, LOOSER",
        "28 DAYS, 4 WEEKS, AFTER, NEVER_LOOSER",
        "29 DAYS, 4 WEEKS, AFTER, LOOSER",
        "28 DAYS, 4 WEEKS, BEFORE, NEVER_LOOSER",
        "27 DAYS, 4 WEEKS, BEFORE, LOOSER",
        "2 DAYS, 2 WORKING_DAYS, AFTER, NEVER_LOOSER",
        "3 DAYS, 2 WORKING_DAYS, AFTER, DEPENDS_ON_THE_DATE",
        "5 DAYS, 5 WORKING_DAYS, AFTER, NEVER_LOOSER",
        "7 DAYS, 5 WORKING_DAYS, AFTER, DEPENDS_ON_THE_DATE",
        "26 DAYS, 20 WORKING_DAYS, AFTER, NEVER_LOOSER",
        "27 DAYS, 20 WORKING_DAYS, AFTER, DEPENDS_ON_THE_DATE",
        "4 WEEKS, 20 WORKING_DAYS, AFTER, DEPENDS_ON_THE_DATE",
        "12 WEEKS, 3 CALENDAR_MONTHS, AFTER, NEVER_LOOSER",
        "89 DAYS, 3 CALENDAR_MONTHS, AFTER, NEVER_LOOSER",
        "90 DAYS, 3 CALENDAR_MONTHS, AFTER, DEPENDS_ON_THE_DATE",
        "91 DAYS, 3 CALENDAR_MONTHS, AFTER, DEPENDS_ON_THE_DATE",
        "92 DAYS, 3 CALENDAR_MONTHS, AFTER, LOOSER",
        "93 DAYS, 3 CALENDAR_MONTHS, AFTER, LOOSER",
        "181 DAYS, 6 CALENDAR_MONTHS, AFTER, NEVER_LOOSER",
        "183 DAYS, 6 CALENDAR_MONTHS, AFTER, DEPENDS_ON_THE_DATE",
        "184 DAYS, 6 CALENDAR_MONTHS, AFTER, LOOSER",
        "1 CALENDAR_MONTHS, 20 WORKING_DAYS, AFTER, DEPENDS_ON_THE_DATE",
        "1 WORKING_DAYS, 400 DAYS, AFTER, DEPENDS_ON_THE_DATE", // any number of days off may be added
        "60 WORKING_DAYS, 1 CALENDAR_MONTHS, AFTER, LOOSER",
        "15 WORKING_DAYS, 2 WEEKS, BEFORE, NEVER_LOOSER",
        "2 WEEKS, 10 WORKING_DAYS, BEFORE, DEPENDS_ON_THE_DATE",
        "2 DAYS, 3 WORKING_DAYS, BEFORE, LOOSER"
    })
    void shouldCompare(String candidate, String reference, Direction direction, TimescaleComparison expected) {
        assertThat(TimescaleComparison.of(timescale(candidate), timescale(reference), direction))
                .isEqualTo(expected);
    }

    /** What the comparison claims for every date holds on each date of four years, a leap year among them. */
    @ParameterizedTest
    @EnumSource(Direction.class)
    void shouldClaimNothingThatADateContradicts(Direction direction) {
        int claims = 0;
        for (Timescale candidate : samples()) {
            for (Timescale reference : samples()) {
                TimescaleComparison claim = TimescaleComparison.of(candidate, reference, direction);
                if (claim != DEPENDS_ON_THE_DATE) {
                    claims++;
                    shouldHoldOnEveryDate(claim, candidate, reference, direction);
                }
            }
        }
        assertThat(claims).isGreaterThan(200);
    }

    @Test
    void shouldFindBothAnswersWhereItSaysThatTheDateDecides() {
        Timescale days = Timescale.days(91);
        Timescale months = Timescale.months(3);

        assertThat(days.from(LocalDate.of(2026, 7, 1), Direction.AFTER, calendar))
                .isBefore(months.from(LocalDate.of(2026, 7, 1), Direction.AFTER, calendar));
        assertThat(days.from(LocalDate.of(2025, 11, 30), Direction.AFTER, calendar))
                .isAfter(months.from(LocalDate.of(2025, 11, 30), Direction.AFTER, calendar));
    }

    private void shouldHoldOnEveryDate(
            TimescaleComparison claim, Timescale candidate, Timescale reference, Direction direction) {
        for (LocalDate day = LocalDate.of(2023, 12, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            LocalDate ours = candidate.from(day, direction, calendar);
            LocalDate theirs = reference.from(day, direction, calendar);
            // Tighter is earlier, for a duty before its anchor as for one after it.
            boolean holds = claim == NEVER_LOOSER ? !ours.isAfter(theirs) : claim == LOOSER && !ours.isBefore(theirs);
            assertThat(holds)
                    .as("%s against %s, %s %s", candidate, reference, direction, day)
                    .isTrue();
        }
    }

    private static List<Timescale> samples() {
        List<Timescale> samples = new ArrayList<>();
        Stream.of(1, 2, 4, 5, 6, 10, 20).map(Timescale::workingDays).forEach(samples::add);
        Stream.of(1, 3, 6).map(Timescale::months).forEach(samples::add);
        Stream.of(1, 4, 13).map(Timescale::weeks).forEach(samples::add);
        Stream.of(1, 5, 6, 26, 28, 31, 89, 92, 181, 184).map(Timescale::days).forEach(samples::add);
        return samples;
    }

    private static Timescale timescale(String text) {
        String[] parts = text.split(" ");
        return new Timescale(Integer.parseInt(parts[0]), TimescaleUnit.valueOf(parts[1]));
    }
}
