package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DueDateCalculatorTest {

    private static final LocalDate ANNOUNCED = LocalDate.of(2028, 12, 31);

    private final WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales(ANNOUNCED);
    private final TimescalePolicy policy = TimescalePolicy.defaults(LocalDate.of(2020, 1, 1));
    private final DueDateCalculator calculator = new DueDateCalculator(policy, calendar);

    @ParameterizedTest(name = "{0} from {1}: {2}, last working day {3}")
    @CsvSource({
        "FIRST_REVIEW, 2026-03-09, 2026-04-08, 2026-04-08",
        "FIRST_REVIEW, 2022-09-05, 2022-10-04, 2022-10-04",
        "FIRST_REVIEW, 2026-06-06, 2026-07-03, 2026-07-03",
        "SECOND_REVIEW, 2025-11-30, 2026-02-28, 2026-02-27",
        "SUBSEQUENT_REVIEW, 2026-08-31, 2027-02-28, 2027-02-26",
        "SUBSEQUENT_REVIEW, 2026-06-25, 2026-12-25, 2026-12-24",
        "SUBSEQUENT_REVIEW, 2026-06-28, 2026-12-28, 2026-12-24",
        "SUBSEQUENT_REVIEW, 2026-03-10, 2026-09-10, 2026-09-10",
        "NOTIFY_SERVICE, 2026-04-01, 2026-04-07, 2026-04-07",
        "ALLOCATE_IRO, 2026-03-09, 2026-03-16, 2026-03-16",
        "PLANNING_TALK, 2026-04-08, 2026-03-16, 2026-03-16",
        "INVITATIONS, 2026-04-08, 2026-03-23, 2026-03-23",
        "REPORTS, 2026-04-08, 2026-04-01, 2026-04-01",
        "QUALITY_FORM, 2026-04-02, 2026-04-07, 2026-04-07",
        "DECISIONS, 2026-04-08, 2026-04-15, 2026-04-15",
        "MANAGER_RESPONSE, 2026-04-15, 2026-04-22, 2026-04-22",
        "RECORD, 2026-04-08, 2026-04-29, 2026-04-29",
        "DISTRIBUTION, 2026-04-08, 2026-05-07, 2026-05-07",
        "CARE_PLAN_UPDATE, 2026-04-08, 2026-04-22, 2026-04-22",
        "DISPUTE, 2026-04-08, 2026-05-07, 2026-05-07",
        "ADJOURNMENT, 2026-04-08, 2026-05-07, 2026-05-07",
        "CHILD_INFORMED, 2026-03-16, 2026-03-23, 2026-03-23",
        "MESSAGE_REPLY, 2026-03-14, 2026-03-17, 2026-03-17",
        "VIEW_ACKNOWLEDGED, 2026-04-08, 2026-04-22, 2026-04-22",
        "ADVOCACY_REPLY, 2026-03-13, 2026-03-16, 2026-03-16",
        "ADVOCACY_ALLOCATION, 2026-03-13, 2026-03-17, 2026-03-17"
    })
    void shouldCountEveryRule(DeadlineRule rule, LocalDate from, LocalDate due, LocalDate workingDay) {
        assertThat(calculator.dueDate(rule, from))
                .returns(due, DueDate::dueDate)
                .returns(workingDay, DueDate::latestWorkingDayOnOrBefore)
                .returns(from, DueDate::from)
                .returns(rule.basis(), DueDate::basis)
                .returns(rule.legalSource(), DueDate::legalSource)
                .returns(rule.direction(), DueDate::direction)
                .returns(rule.defaultTimescale(), DueDate::timescale)
                .returns(false, DueDate::provisional);
        assertThat(calculator.dateOf(rule, from)).isEqualTo(due);
    }

    @Test
    void shouldExplainAWorkingDayCount() {
        DueDate due = calculator.dueDate(DeadlineRule.FIRST_REVIEW, LocalDate.of(2026, 3, 9));

        assertThat(due.skippedDays())
                .containsExactly(
                        new SkippedDay(LocalDate.of(2026, 4, 3), "Good Friday"),
                        new SkippedDay(LocalDate.of(2026, 4, 6), "Easter Monday"));
        assertThat(due.explanation())
                .isEqualTo("The first review must be held by Wednesday 8 April 2026. That is 20 working days after the"
                        + " child became looked after, Monday 9 March 2026, not counting that day. Weekends are not"
                        + " counted, nor are Friday 3 April 2026 (Good Friday), Monday 6 April 2026 (Easter Monday)."
                        + " The law sets this limit: Care Planning, Placement and Case Review (England) Regulations"
                        + " 2010 (SI 2010/959), regulation 33(1).");
    }

    @Test
    void shouldExplainACountBackwardsWithOneBankHoliday() {
        assertThat(calculator
                        .dueDate(DeadlineRule.REPORTS, LocalDate.of(2026, 5, 6))
                        .explanation())
                .startsWith("The social worker's report and the care plan must reach the Independent Reviewing Officer"
                        + " by Thursday 30 April 2026. That is 3 working days before the planned review meeting,"
                        + " Wednesday 6 May 2026, not counting that day. Weekends are not counted, nor is Monday 4 May"
                        + " 2026 (Early May Bank Holiday). Guidance sets this timescale: IRO Handbook");
    }

    @Test
    void shouldExplainACountWithoutBankHolidays() {
        assertThat(calculator
                        .dueDate(DeadlineRule.MESSAGE_REPLY, LocalDate.of(2026, 6, 9))
                        .explanation())
                .isEqualTo("The child's message must be answered by Thursday 11 June 2026. That is 2 working days after"
                        + " the child sent the message, Tuesday 9 June 2026, not counting that day. Weekends are not"
                        + " counted, and there is no bank holiday in between. Local practice sets this timescale: Local"
                        + " practice; OpenIRO's default.");
    }

    @Test
    void shouldExplainAMonthThatIsTooShortAndADayOff() {
        assertThat(calculator
                        .dueDate(DeadlineRule.SECOND_REVIEW, LocalDate.of(2025, 11, 30))
                        .explanation())
                .isEqualTo("The second review must be held by Saturday 28 February 2026. That is 3 months after the"
                        + " first review, Sunday 30 November 2025. February 2026 has no day 30, so it is the last day of"
                        + " that month. It falls on a day off and does not move on: the last working day before it is"
                        + " Friday 27 February 2026. The law sets this limit: Care Planning, Placement and Case Review"
                        + " (England) Regulations 2010 (SI 2010/959), regulation 33(2).");
    }

    @Test
    void shouldExplainAPlainCountOfMonths() {
        assertThat(calculator
                        .dueDate(DeadlineRule.SUBSEQUENT_REVIEW, LocalDate.of(2026, 3, 10))
                        .explanation())
                .startsWith("The next review must be held by Thursday 10 September 2026. That is 6 months after the"
                        + " previous review, Tuesday 10 March 2026. The law sets this limit: ");
    }

    @ParameterizedTest
    @EnumSource(DeadlineRule.class)
    void shouldExplainEveryRuleInSentences(DeadlineRule rule) {
        assertThat(calculator.dueDate(rule, LocalDate.of(2026, 3, 9)).explanation())
                .startsWith(rule.duty())
                .contains(rule.legalSource(), rule.anchorEvent().inWords(), "Monday 9 March 2026")
                .endsWith(".")
                .doesNotContain("null", "..", "  ", "provisional", "This authority");
    }

    @Test
    void shouldSayWhenTheAuthorityAsksMoreOfItself() {
        DueDateCalculator tightened =
                new DueDateCalculator(policy.with(DeadlineRule.FIRST_REVIEW, Timescale.workingDays(15)), calendar);

        DueDate due = tightened.dueDate(DeadlineRule.FIRST_REVIEW, LocalDate.of(2026, 3, 9));

        assertThat(due.dueDate()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(due.timescale()).isEqualTo(Timescale.workingDays(15));
        assertThat(due.explanation()).endsWith("This authority has set 15 working days in place of 20 working days.");
    }

    @Test
    void shouldShowTheDirectorsReasonWhereAValueIsLooser() {
        DueDateCalculator loosened = new DueDateCalculator(
                policy.with(
                        DeadlineRule.RECORD,
                        Timescale.workingDays(20),
                        new DirectorApproval(
                                UUID.randomUUID(), "Dana Okafor", Instant.EPOCH, "Two vacancies until the summer.")),
                calendar);

        assertThat(loosened.dueDate(DeadlineRule.RECORD, LocalDate.of(2026, 4, 8))
                        .explanation())
                .endsWith("This authority has set 20 working days in place of 15 working days. The director of"
                        + " children's services, Dana Okafor, agreed to this: Two vacancies until the summer.");
    }

    @ParameterizedTest(name = "{0} from {1}: provisional {2}")
    @CsvSource({
        "FIRST_REVIEW, 2028-11-29, false",
        "FIRST_REVIEW, 2028-12-04, true",
        "SUBSEQUENT_REVIEW, 2028-06-30, false",
        "SUBSEQUENT_REVIEW, 2028-07-01, true",
        "INVITATIONS, 2029-01-01, false",
        "INVITATIONS, 2029-01-03, true",
        "INVITATIONS, 2030-06-03, true"
    })
    void shouldBeProvisionalBeyondTheAnnouncedBankHolidays(DeadlineRule rule, LocalDate from, boolean provisional) {
        DueDate due = calculator.dueDate(rule, from);

        assertThat(due.provisional()).isEqualTo(provisional);
        assertThat(due.explanation()
                        .endsWith("The date is provisional: bank holidays are known only up to Sunday 31 December"
                                + " 2028."))
                .isEqualTo(provisional);
    }

    @Test
    void shouldMoveADueDateWhenABankHolidayIsAdded() {
        DueDateCalculator adjusted = new DueDateCalculator(
                policy, calendar.with(CalendarAdjustment.added(LocalDate.of(2026, 3, 20), "Extra bank holiday")));

        DueDate due = adjusted.dueDate(DeadlineRule.FIRST_REVIEW, LocalDate.of(2026, 3, 9));

        assertThat(due.dueDate()).isEqualTo(LocalDate.of(2026, 4, 9));
        assertThat(due.explanation()).contains("nor are Friday 20 March 2026 (Extra bank holiday), Friday 3 April");
    }

    @ParameterizedTest(name = "looked after {0}, first review {1}: allocate by {2}")
    @CsvSource({
        "2026-03-09, 2026-04-08, 2026-03-16, GUIDANCE, 2026-03-16",
        "2026-03-09, 2026-03-17, 2026-03-16, GUIDANCE, 2026-03-16",
        "2026-03-09, 2026-03-16, 2026-03-15, REGULATION, 2026-03-13",
        "2026-03-09, 2026-03-11, 2026-03-10, REGULATION, 2026-03-10",
        "2026-03-09, 2026-03-10, 2026-03-09, REGULATION, 2026-03-09",
        "2026-03-09, 2026-03-09, 2026-03-09, REGULATION, 2026-03-09"
    })
    void shouldHaveTheOfficerAllocatedBeforeTheFirstReview(
            LocalDate lookedAfterFrom, LocalDate firstReviewOn, LocalDate due, Basis basis, LocalDate workingDay) {
        assertThat(calculator.allocateIro(lookedAfterFrom, firstReviewOn))
                .returns(due, DueDate::dueDate)
                .returns(basis, DueDate::basis)
                .returns(workingDay, DueDate::latestWorkingDayOnOrBefore)
                .returns(lookedAfterFrom, DueDate::from)
                .returns(DeadlineRule.ALLOCATE_IRO, DueDate::rule);
    }

    @Test
    void shouldExplainThatTheFirstReviewBringsTheAllocationForward() {
        DueDate due = calculator.allocateIro(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 8));

        assertThat(due.explanation())
                .isEqualTo("An Independent Reviewing Officer must be allocated by Tuesday 7 April 2026. The usual 5"
                        + " working days would end on Friday 10 April 2026, but the first review is on Wednesday 8 April"
                        + " 2026 and a child has an Independent Reviewing Officer before it. The law sets this limit:"
                        + " Children Act 1989, section 25A.");
        assertThat(due.legalSource()).isEqualTo("Children Act 1989, section 25A");
        assertThat(due.timescale()).isEqualTo(Timescale.workingDays(5));
        assertThat(due.skippedDays()).extracting(SkippedDay::name).containsExactly("Good Friday", "Easter Monday");
    }

    @Test
    void shouldDropSkippedDaysAfterTheDateBroughtForward() {
        assertThat(calculator
                        .allocateIro(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 6))
                        .skippedDays())
                .extracting(SkippedDay::name)
                .containsExactly("Good Friday");
    }

    @ParameterizedTest(name = "{0}: silence is agreement from {2}")
    @CsvSource({
        "2026-01-07, 2026-01-14, 2026-01-15T00:00:00Z", // Greenwich Mean Time
        "2026-06-09, 2026-06-16, 2026-06-16T23:00:00Z", // British Summer Time
        "2026-03-20, 2026-03-27, 2026-03-28T00:00:00Z", // before the clocks go forward
        "2026-03-23, 2026-03-30, 2026-03-30T23:00:00Z", // after
        "2026-10-16, 2026-10-23, 2026-10-23T23:00:00Z", // before the clocks go back
        "2026-10-19, 2026-10-26, 2026-10-27T00:00:00Z" // after
    })
    void shouldTakeSilenceForAgreementFromLondonMidnightAfterTheDueDate(
            LocalDate sentOn, LocalDate due, Instant takesEffect) {
        assertThat(calculator.dueDate(DeadlineRule.MANAGER_RESPONSE, sentOn))
                .returns(due, DueDate::dueDate)
                .returns(takesEffect, DueDate::passesAt);
    }

    @Test
    void shouldRefuseACountThatLeavesTheYearsServed() {
        LocalDate last = LocalDate.of(2199, 12, 31);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.dueDate(DeadlineRule.FIRST_REVIEW, last))
                .withMessageContaining("1978 to 2199");
        assertThatIllegalArgumentException().isThrownBy(() -> calculator.dueDate(DeadlineRule.SUBSEQUENT_REVIEW, last));
    }
}
