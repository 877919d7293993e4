package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openiro.clock.TimescaleRefusedException.Reason.BEYOND_LEGAL_LIMIT;
import static org.openiro.clock.TimescaleRefusedException.Reason.DIRECTOR_APPROVAL_REQUIRED;
import static org.openiro.clock.TimescaleRefusedException.Reason.UNIT_NOT_COMPARABLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimescalePolicyTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final UUID DIRECTOR = UUID.fromString("01974000-0000-7000-8000-000000000306");
    private static final DirectorApproval APPROVAL =
            new DirectorApproval(DIRECTOR, "Dana Okafor", Instant.EPOCH, "Two vacancies until the summer");

    private final TimescalePolicy policy = TimescalePolicy.defaults(APRIL);

    @ParameterizedTest
    @EnumSource(DeadlineRule.class)
    void shouldStartWithTheDefaultOfEveryRule(DeadlineRule rule) {
        assertThat(policy.timescale(rule)).isEqualTo(rule.defaultTimescale());
        assertThat(policy.approval(rule)).isEmpty();
        assertThat(policy.values()).containsKey(rule);
    }

    @Test
    void shouldCountTheCompletionOfAReviewUnlessTheAuthoritySaysOtherwise() {
        assertThat(policy.reviewDateCounts()).isEqualTo(ReviewDateCounts.COMPLETED);
        assertThat(policy.withReviewDateCounts(ReviewDateCounts.OPENED).reviewDateCounts())
                .isEqualTo(ReviewDateCounts.OPENED);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "FIRST_REVIEW, 15, WORKING_DAYS",
        "FIRST_REVIEW, 20, WORKING_DAYS",
        "FIRST_REVIEW, 26, DAYS",
        "SECOND_REVIEW, 2, CALENDAR_MONTHS",
        "SUBSEQUENT_REVIEW, 24, WEEKS",
        "ADJOURNMENT, 10, WORKING_DAYS",
        "NOTIFY_SERVICE, 1, WORKING_DAYS",
        "NOTIFY_SERVICE, 2, DAYS",
        "DECISIONS, 2, WORKING_DAYS",
        "DISPUTE, 15, WORKING_DAYS",
        "PLANNING_TALK, 20, WORKING_DAYS", // before the meeting, more days is tighter
        "INVITATIONS, 15, WORKING_DAYS",
        "REPORTS, 5, WORKING_DAYS",
        "MESSAGE_REPLY, 1, WORKING_DAYS"
    })
    void shouldTightenWithoutAskingAnyone(DeadlineRule rule, int amount, TimescaleUnit unit) {
        Timescale tighter = new Timescale(amount, unit);

        assertThat(policy.with(rule, tighter).timescale(rule)).isEqualTo(tighter);
        assertThat(policy.with(rule, tighter, APPROVAL).values().get(rule)).isEqualTo(PolicyValue.of(tighter));
        assertThat(policy.timescale(rule)).as("the policy it was made from").isEqualTo(rule.defaultTimescale());
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "FIRST_REVIEW, 21, WORKING_DAYS",
        "SECOND_REVIEW, 4, CALENDAR_MONTHS",
        "SUBSEQUENT_REVIEW, 7, CALENDAR_MONTHS",
        "SUBSEQUENT_REVIEW, 12, CALENDAR_MONTHS",
        "SUBSEQUENT_REVIEW, 185, DAYS",
        "ADJOURNMENT, 21, WORKING_DAYS"
    })
    void shouldRefuseToLoosenTheLawWhoeverApproves(DeadlineRule rule, int amount, TimescaleUnit unit) {
        Timescale looser = new Timescale(amount, unit);

        assertRefused(() -> policy.with(rule, looser), rule, BEYOND_LEGAL_LIMIT);
        assertRefused(() -> policy.with(rule, looser, APPROVAL), rule, BEYOND_LEGAL_LIMIT);
        assertRefused(
                () -> TimescalePolicy.of(
                        1, APRIL, ReviewDateCounts.COMPLETED, Map.of(rule, PolicyValue.approved(looser, APPROVAL))),
                rule,
                BEYOND_LEGAL_LIMIT);
    }

    @ParameterizedTest(name = "{0}: {1} working days")
    @CsvSource({
        "NOTIFY_SERVICE, 3",
        "ALLOCATE_IRO, 6",
        "PLANNING_TALK, 14",
        "INVITATIONS, 5",
        "REPORTS, 2",
        "QUALITY_FORM, 2",
        "DECISIONS, 10",
        "MANAGER_RESPONSE, 6",
        "RECORD, 20",
        "DISTRIBUTION, 21",
        "CARE_PLAN_UPDATE, 11",
        "DISPUTE, 21",
        "MESSAGE_REPLY, 3",
        "ADVOCACY_REPLY, 2"
    })
    void shouldLoosenGuidanceAndLocalPracticeOnlyWithTheDirectorsApproval(DeadlineRule rule, int amount) {
        Timescale looser = Timescale.workingDays(amount);

        assertRefused(() -> policy.with(rule, looser), rule, DIRECTOR_APPROVAL_REQUIRED);
        TimescalePolicy loosened = policy.with(rule, looser, APPROVAL);
        assertThat(loosened.timescale(rule)).isEqualTo(looser);
        assertThat(loosened.approval(rule)).contains(APPROVAL);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "FIRST_REVIEW, 4, WEEKS",
        "FIRST_REVIEW, 1, CALENDAR_MONTHS",
        "SECOND_REVIEW, 91, DAYS",
        "SUBSEQUENT_REVIEW, 183, DAYS",
        "SUBSEQUENT_REVIEW, 26, WEEKS",
        "DECISIONS, 1, WEEKS",
        "INVITATIONS, 2, WEEKS"
    })
    void shouldRefuseAUnitThatIsTighterOnSomeDatesOnly(DeadlineRule rule, int amount, TimescaleUnit unit) {
        Timescale other = new Timescale(amount, unit);

        assertRefused(() -> policy.with(rule, other), rule, UNIT_NOT_COMPARABLE);
        assertRefused(() -> policy.with(rule, other, APPROVAL), rule, UNIT_NOT_COMPARABLE);
    }

    @Test
    void shouldSayInTheRefusalWhatWouldBeAccepted() {
        assertThatExceptionOfType(TimescaleRefusedException.class)
                .isThrownBy(() -> policy.with(DeadlineRule.FIRST_REVIEW, Timescale.workingDays(25)))
                .withMessage(
                        "FIRST_REVIEW cannot be 25 working days: the limit in law is 20 working days (Care Planning,"
                                + " Placement and Case Review (England) Regulations 2010 (SI 2010/959), regulation 33(1))"
                                + " and can only be tightened");
        assertThatExceptionOfType(TimescaleRefusedException.class)
                .isThrownBy(() -> policy.with(DeadlineRule.RECORD, Timescale.workingDays(25)))
                .withMessageContaining("the usual 15 working days and needs the approval of the director");
        assertThatExceptionOfType(TimescaleRefusedException.class)
                .isThrownBy(() -> policy.with(DeadlineRule.RECORD, Timescale.weeks(3)))
                .withMessageContaining("choose the same unit");
    }

    @Test
    void shouldComeBackToTheDefaultFromATighterValueWithoutAskingAnyone() {
        TimescalePolicy tightened = policy.with(DeadlineRule.FIRST_REVIEW, Timescale.workingDays(12));

        assertThat(tightened
                        .with(DeadlineRule.FIRST_REVIEW, Timescale.workingDays(20))
                        .timescale(DeadlineRule.FIRST_REVIEW))
                .isEqualTo(Timescale.workingDays(20));
        assertRefused(
                () -> tightened.with(DeadlineRule.FIRST_REVIEW, Timescale.workingDays(21)),
                DeadlineRule.FIRST_REVIEW,
                BEYOND_LEGAL_LIMIT);
    }

    @Test
    void shouldKeepTheApprovalWhileAValueIsLooserThanUsual() {
        TimescalePolicy loosened = policy.with(DeadlineRule.RECORD, Timescale.workingDays(30), APPROVAL);

        TimescalePolicy partly = loosened.with(DeadlineRule.RECORD, Timescale.workingDays(20));
        assertThat(partly.values().get(DeadlineRule.RECORD))
                .isEqualTo(PolicyValue.approved(Timescale.workingDays(20), APPROVAL));
        assertThat(partly.with(DeadlineRule.RECORD, Timescale.workingDays(20)).approval(DeadlineRule.RECORD))
                .contains(APPROVAL);
        assertRefused(
                () -> partly.with(DeadlineRule.RECORD, Timescale.workingDays(30)),
                DeadlineRule.RECORD,
                DIRECTOR_APPROVAL_REQUIRED);
        assertThat(partly.with(DeadlineRule.RECORD, Timescale.workingDays(15)).approval(DeadlineRule.RECORD))
                .isEmpty();
    }

    @Test
    void shouldRestoreAStoredVersion() {
        TimescalePolicy restored = TimescalePolicy.of(
                7,
                APRIL,
                ReviewDateCounts.OPENED,
                Map.of(
                        DeadlineRule.RECORD, PolicyValue.approved(Timescale.workingDays(20), APPROVAL),
                        DeadlineRule.DECISIONS, PolicyValue.of(Timescale.workingDays(3))));

        assertThat(restored.version()).isEqualTo(7);
        assertThat(restored.effectiveFrom()).isEqualTo(APRIL);
        assertThat(restored.reviewDateCounts()).isEqualTo(ReviewDateCounts.OPENED);
        assertThat(restored.timescale(DeadlineRule.DECISIONS)).isEqualTo(Timescale.workingDays(3));
        assertThat(restored.approval(DeadlineRule.RECORD)).contains(APPROVAL);
        assertThat(restored.timescale(DeadlineRule.DISPUTE)).isEqualTo(Timescale.workingDays(20));
    }

    @Test
    void shouldRefuseToRestoreALooserValueThatNobodyApproved() {
        assertRefused(
                () -> TimescalePolicy.of(
                        2,
                        APRIL,
                        ReviewDateCounts.COMPLETED,
                        Map.of(DeadlineRule.RECORD, PolicyValue.of(Timescale.workingDays(20)))),
                DeadlineRule.RECORD,
                DIRECTOR_APPROVAL_REQUIRED);
    }

    @Test
    void shouldCarryItsValuesIntoTheNextVersion() {
        TimescalePolicy next = policy.with(DeadlineRule.DECISIONS, Timescale.workingDays(3))
                .withReviewDateCounts(ReviewDateCounts.OPENED)
                .nextVersion(APRIL.plusMonths(1));

        assertThat(policy.version()).isEqualTo(1);
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.effectiveFrom()).isEqualTo(APRIL.plusMonths(1));
        assertThat(next.timescale(DeadlineRule.DECISIONS)).isEqualTo(Timescale.workingDays(3));
        assertThat(next.reviewDateCounts()).isEqualTo(ReviewDateCounts.OPENED);
        assertThat(next.nextVersion(APRIL.plusMonths(1)).version()).isEqualTo(3);
    }

    @Test
    void shouldRefuseAVersionThatTakesEffectBeforeTheOneItFollows() {
        assertThatIllegalArgumentException().isThrownBy(() -> policy.nextVersion(APRIL.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimescalePolicy.of(0, APRIL, ReviewDateCounts.COMPLETED, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"'', A reason", "' ', A reason", ", A reason", "Dana Okafor, ''", "Dana Okafor, ' '", "Dana Okafor,"})
    void shouldRefuseAnApprovalWithoutNameOrReason(String name, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DirectorApproval(DIRECTOR, name, Instant.EPOCH, reason));
    }

    private static void assertRefused(Runnable change, DeadlineRule rule, TimescaleRefusedException.Reason reason) {
        assertThatExceptionOfType(TimescaleRefusedException.class)
                .isThrownBy(change::run)
                .returns(rule, TimescaleRefusedException::rule)
                .returns(reason, TimescaleRefusedException::reason);
    }
}
