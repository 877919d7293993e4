package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every rule on every date of five years. */
class DueDatePropertiesTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales(LocalDate.of(2028, 12, 31));
    private final TimescalePolicy policy = TimescalePolicy.defaults(LocalDate.of(2020, 1, 1));
    private final DueDateCalculator calculator = new DueDateCalculator(policy, calendar);

    @ParameterizedTest
    @EnumSource(DeadlineRule.class)
    void shouldNeverPutALaterEventsDueDateEarlier(DeadlineRule rule) {
        LocalDate previous = LocalDate.MIN;
        for (LocalDate day = LocalDate.of(2022, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            LocalDate due = calculator.dateOf(rule, day);
            assertThat(due).as("from %s", day).isAfterOrEqualTo(previous);
            previous = due;
        }
    }

    @ParameterizedTest
    @EnumSource(DeadlineRule.class)
    void shouldFallOnTheRulesSideOfItsEvent(DeadlineRule rule) {
        for (LocalDate day = LocalDate.of(2022, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            DueDate due = calculator.dueDate(rule, day);
            if (due.timescale().equals(Timescale.ON_THE_DAY)) {
                assertThat(due.dueDate()).isEqualTo(day);
            } else {
                assertThat(due.dueDate().isAfter(day))
                        .as("from %s", day)
                        .isEqualTo(rule.direction() == Direction.AFTER);
                assertThat(due.dueDate()).isNotEqualTo(day);
            }
            assertThat(due.latestWorkingDayOnOrBefore()).isBeforeOrEqualTo(due.dueDate());
            assertThat(calendar.isWorkingDay(due.latestWorkingDayOnOrBefore())).isTrue();
            assertThat(LondonTime.dateOf(due.passesAt()))
                    .isEqualTo(due.dueDate().plusDays(1));
            assertThat(LondonTime.dateOf(due.passesAt().minusNanos(1))).isEqualTo(due.dueDate());
        }
    }

    @ParameterizedTest
    @EnumSource(DeadlineRule.class)
    void shouldAccountForEveryDayBetweenTheEventAndTheDueDate(DeadlineRule rule) {
        if (rule.defaultTimescale().unit() != TimescaleUnit.WORKING_DAYS) {
            assertThat(calculator.dueDate(rule, LocalDate.of(2026, 3, 9)).skippedDays())
                    .isEmpty();
            return;
        }
        for (LocalDate day = LocalDate.of(2022, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            DueDate due = calculator.dueDate(rule, day);
            LocalDate first = rule.direction() == Direction.AFTER ? day.plusDays(1) : due.dueDate();
            LocalDate afterLast =
                    rule.direction() == Direction.AFTER ? due.dueDate().plusDays(1) : day;
            List<LocalDate> weekdays = first.datesUntil(afterLast)
                    .filter(date -> !HandMadeCalendar.isWeekend(date))
                    .toList();

            assertThat(weekdays)
                    .as("%s from %s", rule, day)
                    .hasSize(due.timescale().amount() + due.skippedDays().size())
                    .containsAll(
                            due.skippedDays().stream().map(SkippedDay::date).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(DeadlineRule.class)
    void shouldFallNoLaterWhenTightened(DeadlineRule rule) {
        Timescale usual = rule.defaultTimescale();
        int step = rule.direction() == Direction.AFTER ? -1 : 1;
        if (usual.amount() + step < Timescale.MIN_AMOUNT) {
            assertThat(usual).isIn(Timescale.ON_THE_DAY, new Timescale(Timescale.MIN_AMOUNT, usual.unit()));
            return;
        }
        Timescale tighter = new Timescale(usual.amount() + step, usual.unit());
        DueDateCalculator tightened = new DueDateCalculator(policy.with(rule, tighter), calendar);
        for (LocalDate day = LocalDate.of(2022, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(tightened.dateOf(rule, day)).as("from %s", day).isBefore(calculator.dateOf(rule, day));
        }
    }
}
