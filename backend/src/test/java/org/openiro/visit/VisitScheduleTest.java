package org.openiro.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openiro.child.CareFacts;
import org.openiro.child.CareFacts.Stretch;
import org.openiro.child.CareFacts.Turn;
import org.openiro.child.CircumstanceKind;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DueDateCalculator;
import org.openiro.clock.TimescalePolicy;
import org.openiro.clock.WorkingDayCalendar;

/** Dates counted by hand on a calendar: SI 2010/959, regulation 28. */
class VisitScheduleTest {

    private static final DueDateCalculator CALCULATOR = new DueDateCalculator(
            TimescalePolicy.defaults(LocalDate.of(1991, 10, 14)),
            WorkingDayCalendar.englandAndWales(LocalDate.of(2028, 12, 31)));

    private static final Set<String> CARRIER_CHANGES = Set.of("S", "P", "B");
    private static final Set<String> PLACEMENT_CHANGES = Set.of("S", "P", "T", "B", "U");

    /**
     * Episodes as {@code day legalStatus placement reason}, circumstances as {@code day kind}; what was due as {@code
     * rule-without-prefix dueOn/visitedOn}, the next one without a visit.
     */
    @ParameterizedTest(name = "{0} | {1} | seen {2} | reviewed {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-06 C2 U6 S | | | | FIRST 2026-06-13",
                "2026-06-06 C2 U6 S | | 2026-06-11 | | FIRST 2026-06-13/2026-06-11, SIX 2026-07-23",
                "2026-06-06 C2 U6 S | | 2026-06-15 2026-07-27 | |"
                        + " FIRST 2026-06-13/2026-06-15, SIX 2026-07-27/2026-07-27, SIX 2026-09-07",
                // Another placement: the visit owed in the old one is owed no longer, the new one begins with a week.
                "2026-06-06 C2 U6 S; 2026-07-01 C2 U6 P | | 2026-06-11 | |"
                        + " FIRST 2026-06-13/2026-06-11, SIX 2026-07-23/moved, FIRST 2026-07-08",
                "2026-06-06 C2 U6 S; 2026-08-01 C2 U6 T | | 2026-06-11 2026-08-01 | |"
                        + " FIRST 2026-06-13/2026-06-11, SIX 2026-07-23/moved, FIRST 2026-08-08/2026-08-01,"
                        + " SIX 2026-09-12",
                // Another legal status in the same placement changes nothing.
                "2026-06-06 C1 U6 S; 2026-07-01 C2 U6 L | | 2026-06-11 | | FIRST 2026-06-13/2026-06-11, SIX 2026-07-23",
                // After a year in long-term fostering every three months, by the month's end; six where the child
                // agreed.
                "2024-06-06 C2 U4 S | | 2024-06-06 2025-11-30 | |"
                        + " FIRST 2024-06-13/2024-06-06, SIX 2024-07-18/2025-11-30, LONG_TERM 2026-02-28",
                "2024-06-06 C2 U4 S | 2025-09-01 FEWER_VISITS_AGREED | 2024-06-06 2026-08-31 | |"
                        + " FIRST 2024-06-13/2024-06-06, SIX 2024-07-18/2026-08-31, FEWER 2027-02-28",
                "2024-06-06 C2 U6 S | 2025-09-01 FEWER_VISITS_AGREED | 2024-06-06 2026-08-31 | |"
                        + " FIRST 2024-06-13/2024-06-06, SIX 2024-07-18/2026-08-31, SIX 2026-10-12",
                "2026-03-06 C2 U4 S | 2026-04-01 FEWER_VISITS_AGREED | 2026-03-06 | |"
                        + " FIRST 2026-03-13/2026-03-06, SIX 2026-04-17",
                // Regulation 19: weekly until the review, then every six weeks.
                "2026-06-06 C2 P1 S | 2026-06-06 PLACED_BEFORE_ASSESSMENT | 2026-06-11 2026-06-18 | |"
                        + " FIRST 2026-06-13/2026-06-11, WEEKLY 2026-06-18/2026-06-18, WEEKLY 2026-06-25",
                "2026-06-06 C2 P1 S | 2026-06-06 PLACED_BEFORE_ASSESSMENT | 2026-06-11 2026-06-18 | 2026-06-20 |"
                        + " FIRST 2026-06-13/2026-06-11, WEEKLY 2026-06-18/2026-06-18, SIX 2026-07-30",
                // Regulation 24 and an interim order at home: weekly until the review, then every four weeks.
                "2026-06-06 C2 U1 S | 2026-06-06 TEMPORARY_APPROVAL | 2026-06-11 | |"
                        + " FIRST 2026-06-13/2026-06-11, WEEKLY 2026-06-18",
                "2026-06-06 C2 U1 S | 2026-06-06 TEMPORARY_APPROVAL | 2026-06-11 2026-06-25 | 2026-06-24 |"
                        + " FIRST 2026-06-13/2026-06-11, WEEKLY 2026-06-18/2026-06-25, FOUR_WEEKLY 2026-07-23",
                "2026-06-06 C1 P1 S | | 2026-06-11 | | FIRST 2026-06-13/2026-06-11, WEEKLY 2026-06-18",
                "2026-06-06 C1 P1 S | | 2026-06-11 2026-07-01 | 2026-06-15 |"
                        + " FIRST 2026-06-13/2026-06-11, FOUR_WEEKLY 2026-07-09/2026-07-01, FOUR_WEEKLY 2026-07-29",
                // A care order while at home with a parent: within a week of it, then every six weeks.
                "2026-06-06 C1 P1 S; 2026-08-03 C2 P1 L | | 2026-06-11 2026-07-09 2026-08-10 | 2026-06-15 |"
                        + " FIRST 2026-06-13/2026-06-11, FOUR_WEEKLY 2026-07-09/2026-07-09, FOUR_WEEKLY 2026-08-06/moved,"
                        + " AFTER_ORDER 2026-08-10/2026-08-10, SIX 2026-09-21",
                // An interval that becomes shorter counts from the change where it would be over already.
                "2026-06-06 C2 U1 S | 2026-07-01 TEMPORARY_APPROVAL | 2026-06-11 | |"
                        + " FIRST 2026-06-13/2026-06-11, WEEKLY 2026-07-08"
            })
    void shouldCountAsTheRegulationDoes(
            String episodes, String circumstances, String seen, String reviews, String expected) {
        VisitSchedule schedule = schedule(episodes, circumstances, seen, reviews, false);
        List<String> all = new ArrayList<>();
        schedule.past().forEach(due -> all.add(show(due)));
        schedule.next().ifPresent(due -> all.add(show(due)));
        assertThat(String.join(", ", all)).isEqualTo(expected);
    }

    @Test
    void shouldCountWhatIsKnownFromAReturnFromTheFirstVisitRecorded() {
        assertThat(schedule("2020-06-06 C2 U6 S", null, null, null, true).next())
                .isEmpty();
        VisitSchedule known = schedule("2020-06-06 C2 U6 S", null, "2026-07-01", null, true);
        assertThat(known.past()).isEmpty();
        assertThat(known.next())
                .hasValueSatisfying(next -> assertThat(show(next)).isEqualTo("SIX 2026-08-12"));
    }

    @Test
    void shouldSayWhatWasMissed() {
        VisitDue late = new VisitDue(
                DeadlineRule.STATUTORY_VISIT, day("2026-06-01"), day("2026-07-13"), day("2026-07-14"), false);
        assertThat(late.isMissedOn(day("2026-08-01"))).isTrue();
        VisitDue owed = new VisitDue(DeadlineRule.STATUTORY_VISIT, day("2026-06-01"), day("2026-07-13"), null, false);
        assertThat(owed.isMissedOn(day("2026-07-13"))).isFalse();
        assertThat(owed.isMissedOn(day("2026-07-14"))).isTrue();
    }

    private static VisitSchedule schedule(
            String episodes, String circumstances, String seen, String reviews, boolean returned) {
        List<Stretch> stretches = parts(episodes, ";").stream()
                .map(each -> each.split(" "))
                .map(part -> new Stretch(
                        day(part[0]),
                        part[1],
                        part[2],
                        PLACEMENT_CHANGES.contains(part[3]),
                        CARRIER_CHANGES.contains(part[3]),
                        returned))
                .toList();
        List<Turn> turns = parts(circumstances, ";").stream()
                .map(each -> each.split(" "))
                .map(part -> new Turn(CircumstanceKind.valueOf(part[1]), day(part[0]), true))
                .toList();
        return new VisitSchedule(
                new CareFacts(stretches, turns), days(seen), days(reviews), CALCULATOR, day("2026-09-01"));
    }

    private static List<LocalDate> days(String text) {
        return parts(text, " ").stream().map(VisitScheduleTest::day).collect(Collectors.toList());
    }

    private static List<String> parts(String text, String separator) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(separator)).map(String::strip).toList();
    }

    private static String show(VisitDue due) {
        String rule = due.rule() == DeadlineRule.STATUTORY_VISIT
                ? "SIX"
                : due.rule().name().substring(16);
        String done = due.overtaken() ? "/moved" : due.visitedOn() == null ? "" : "/" + due.visitedOn();
        return rule + " " + due.dueOn() + done;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
