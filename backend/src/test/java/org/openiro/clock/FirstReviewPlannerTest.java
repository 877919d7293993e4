package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstReviewPlannerTest {

    private final WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales(LocalDate.of(2028, 12, 31));
    private final FirstReviewPlanner planner = new FirstReviewPlanner(
            new DueDateCalculator(TimescalePolicy.defaults(LocalDate.of(2000, 1, 1)), calendar), calendar);

    /** Counted by hand on a calendar; Good Friday is 3 April, Easter Monday 6 April 2026. */
    @ParameterizedTest(name = "looked after {0}, planned {1}, wished {2}")
    @CsvSource({
        "2026-03-09, 2026-03-09,, FEASIBLE,"
                + " NOTIFY_SERVICE 11.03 +0 ALLOCATE_IRO 16.03 +0 PLANNING_TALK 16.03 +0 INVITATIONS 23.03 +0 REPORTS 01.04 +0 FIRST_REVIEW 08.04 +0",
        "2026-03-09, 2026-03-20,, COMPRESSED,"
                + " NOTIFY_SERVICE 20.03 +7 ALLOCATE_IRO 20.03 +4 PLANNING_TALK 20.03 +4 INVITATIONS 23.03 +0 REPORTS 01.04 +0 FIRST_REVIEW 08.04 +0",
        "2026-03-09, 2026-03-09, 2026-03-20, COMPRESSED,"
                + " NOTIFY_SERVICE 09.03 +0 ALLOCATE_IRO 09.03 +0 PLANNING_TALK 09.03 +6 INVITATIONS 09.03 +1 REPORTS 17.03 +0 FIRST_REVIEW 20.03 +0",
        "2026-03-09, 2026-04-20,, COMPRESSED,"
                + " NOTIFY_SERVICE 20.04 +26 ALLOCATE_IRO 20.04 +23 PLANNING_TALK 20.04 +15 INVITATIONS 20.04 +10 REPORTS 20.04 +3 FIRST_REVIEW 20.04 +8",
        "2026-03-09, 2026-03-10, 2026-04-11, COMPRESSED,"
                + " NOTIFY_SERVICE 11.03 +0 ALLOCATE_IRO 16.03 +0 PLANNING_TALK 19.03 +0 INVITATIONS 26.03 +0 REPORTS 08.04 +0 FIRST_REVIEW 11.04 +2",
        "2026-06-06, 2026-06-06, 2026-07-04, COMPRESSED,"
                + " NOTIFY_SERVICE 09.06 +0 ALLOCATE_IRO 12.06 +0 PLANNING_TALK 15.06 +0 INVITATIONS 22.06 +0 REPORTS 01.07 +0 FIRST_REVIEW 04.07 +1"
    })
    void shouldProposeAsWorkedOutByHand(
            LocalDate lookedAfterFrom, LocalDate today, LocalDate wished, String outcome, String steps) {
        FirstReviewPlan plan = planner.plan(lookedAfterFrom, today, wished);
        assertThat(plan.outcome()).hasToString(outcome);
        StringBuilder told = new StringBuilder();
        for (FirstReviewPlan.Step step : plan.steps()) {
            told.append("%s %02d.%02d +%d "
                    .formatted(
                            step.rule(),
                            step.proposedOn().getDayOfMonth(),
                            step.proposedOn().getMonthValue(),
                            step.daysLate()));
        }
        assertThat(told.toString().strip()).isEqualTo(steps);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldKeepTheOrderAndNeverProposeThePast(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            LocalDate lookedAfterFrom = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(5_800));
            LocalDate today = lookedAfterFrom.plusDays(random.nextInt(60));
            LocalDate wished = random.nextBoolean() ? null : today.plusDays(random.nextInt(60));
            FirstReviewPlan plan = planner.plan(lookedAfterFrom, today, wished);
            assertThat(plan.steps())
                    .extracting(FirstReviewPlan.Step::proposedOn)
                    .isSorted();
            assertThat(plan.steps()).allSatisfy(step -> {
                assertThat(step.proposedOn()).isAfterOrEqualTo(today).isBeforeOrEqualTo(plan.meetingOn());
                assertThat(step.daysLate() > 0).isEqualTo(step.proposedOn().isAfter(step.dueBy()));
            });
            assertThat(plan.meetingOn().isAfter(plan.reviewDueBy()))
                    .isEqualTo(plan.steps().get(5).daysLate() > 0);
        }
    }
}
