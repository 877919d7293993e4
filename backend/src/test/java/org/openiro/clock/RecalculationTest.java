package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecalculationTest {

    private static final LocalDate LOOKED_AFTER_FROM = LocalDate.of(2026, 7, 6);

    private final UUID period = UUID.randomUUID();
    private final WorkingDayCalendar before = WorkingDayCalendar.englandAndWales(LocalDate.of(2028, 12, 31));
    private final WorkingDayCalendar now = before.with(CalendarAdjustment.added(LocalDate.of(2026, 7, 10), "Mourning"));
    private final TimescalePolicy defaults = TimescalePolicy.defaults(LocalDate.of(1991, 10, 14));
    private final Recalculation recalculation = new Recalculation(new PolicyHistory(List.of(defaults)), now);
    private final DueDateCalculator calculator = new DueDateCalculator(defaults, before);

    @Test
    void shouldMoveAnAllocationCountedInWorkingDays() {
        Deadline allocation = deadline(calculator.allocateIro(LOOKED_AFTER_FROM, LocalDate.of(2026, 8, 3)));
        assertThat(allocation.getDueDate()).isEqualTo("2026-07-13");
        assertThat(recalculation.again(allocation).dueDate()).isEqualTo("2026-07-14");
    }

    @Test
    void shouldNotMoveAnAllocationBehindAReviewPlannedForADay() {
        Deadline allocation = deadline(calculator.allocateIro(LOOKED_AFTER_FROM, LocalDate.of(2026, 7, 9)));
        DueDate again = recalculation.again(allocation);
        assertThat(again.dueDate()).isEqualTo("2026-07-08");
        assertThat(again.basis()).isEqualTo(Basis.REGULATION);
    }

    @Test
    void shouldMoveAnAllocationWithTheDueDateOfTheFirstReviewItMustPrecede() {
        TimescalePolicy tight = defaults.with(DeadlineRule.FIRST_REVIEW, Timescale.workingDays(5));
        Recalculation tightened = new Recalculation(new PolicyHistory(List.of(tight)), now);
        DueDateCalculator counting = new DueDateCalculator(tight, before);
        Deadline review = deadline(counting.dueDate(DeadlineRule.FIRST_REVIEW, LOOKED_AFTER_FROM));
        Deadline allocation = deadline(counting.allocateIro(LOOKED_AFTER_FROM, review.getDueDate()));
        assertThat(allocation.getDueDate()).isEqualTo("2026-07-12");

        assertThat(tightened.again(review).dueDate()).isEqualTo("2026-07-14");
        assertThat(tightened.again(allocation).dueDate()).isEqualTo("2026-07-13");
    }

    @Test
    void shouldCountByALaterVersionOnlyWhatIsCountedFromADayOnWhichItIsInForce() {
        TimescalePolicy later = defaults.with(DeadlineRule.FIRST_REVIEW, Timescale.workingDays(10))
                .nextVersion(LocalDate.of(2026, 7, 6));
        Recalculation both = new Recalculation(new PolicyHistory(List.of(later, defaults)), before);
        assertThat(both.again(deadline(calculator.dueDate(DeadlineRule.FIRST_REVIEW, LOOKED_AFTER_FROM)))
                        .dueDate())
                .isEqualTo("2026-07-20");
        LocalDate dayBefore = LOOKED_AFTER_FROM.minusDays(3);
        assertThat(both.again(deadline(calculator.dueDate(DeadlineRule.FIRST_REVIEW, dayBefore)))
                        .dueDate())
                .isEqualTo("2026-07-31");
        Deadline byTheLater =
                deadline(new DueDateCalculator(later, before).dueDate(DeadlineRule.FIRST_REVIEW, dayBefore));
        assertThat(both.again(byTheLater).dueDate())
                .as("what was made by it keeps it")
                .isEqualTo("2026-07-17");
    }

    private Deadline deadline(DueDate due) {
        return new Deadline(
                due,
                new DeadlineSubject("PERIOD_OF_CARE", period, null, 1),
                due.rule().responsible(),
                LOOKED_AFTER_FROM);
    }
}
