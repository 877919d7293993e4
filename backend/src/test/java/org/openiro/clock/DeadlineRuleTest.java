package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FIRST_REVIEW, 20, WORKING_DAYS, AFTER, REGULATION, BECAME_LOOKED_AFTER, 'regulation 33(1)'",
        "SECOND_REVIEW, 3, CALENDAR_MONTHS, AFTER, REGULATION, FIRST_REVIEW_COUNTED, 'regulation 33(2)'",
        "SUBSEQUENT_REVIEW, 6, CALENDAR_MONTHS, AFTER, REGULATION, PREVIOUS_REVIEW_COUNTED, 'regulation 33(2)'",
        "NOTIFY_SERVICE, 2, WORKING_DAYS, AFTER, LOCAL, BECAME_LOOKED_AFTER, Hertfordshire",
        "ALLOCATE_IRO, 5, WORKING_DAYS, AFTER, GUIDANCE, BECAME_LOOKED_AFTER, 'section 25A'",
        "PLANNING_TALK, 15, WORKING_DAYS, BEFORE, GUIDANCE, REVIEW_MEETING_PLANNED, West Sussex",
        "INVITATIONS, 10, WORKING_DAYS, BEFORE, GUIDANCE, REVIEW_MEETING_PLANNED, Hertfordshire",
        "REPORTS, 3, WORKING_DAYS, BEFORE, GUIDANCE, REVIEW_MEETING_PLANNED, IRO Handbook",
        "QUALITY_FORM, 1, WORKING_DAYS, AFTER, LOCAL, REVIEW_HELD, West Sussex",
        "DECISIONS, 5, WORKING_DAYS, AFTER, GUIDANCE, REVIEW_HELD, West Sussex",
        "MANAGER_RESPONSE, 5, WORKING_DAYS, AFTER, GUIDANCE, DECISIONS_SENT, IRO Handbook",
        "RECORD, 15, WORKING_DAYS, AFTER, GUIDANCE, REVIEW_HELD, West Sussex",
        "DISTRIBUTION, 20, WORKING_DAYS, AFTER, GUIDANCE, REVIEW_HELD, West Sussex",
        "CORRECTED_RECORD, 5, WORKING_DAYS, AFTER, LOCAL, RECORD_CORRECTED, OpenIRO",
        "RECORD_CORRECTION, 5, WORKING_DAYS, AFTER, LOCAL, CORRECTION_BEGUN, OpenIRO",
        "CARE_PLAN_UPDATE, 10, WORKING_DAYS, AFTER, LOCAL, REVIEW_HELD, Rotherham",
        "DISPUTE, 20, WORKING_DAYS, AFTER, GUIDANCE, DISPUTE_MADE_FORMAL, West Sussex",
        "ADJOURNMENT, 20, WORKING_DAYS, AFTER, REGULATION, REVIEW_ADJOURNED, 'regulation 36(2)'",
        "SHORT_BREAK_FIRST_REVIEW, 3, CALENDAR_MONTHS, AFTER, REGULATION, FIRST_SHORT_BREAK, 'regulation 48'",
        "SHORT_BREAK_REVIEW, 6, CALENDAR_MONTHS, AFTER, REGULATION, PREVIOUS_REVIEW_COUNTED, 'regulation 48'",
        "AUTHORISED_FIRST_REVIEW, 3, CALENDAR_MONTHS, AFTER, REGULATION, AUTHORISED_FOR_ADOPTION, 'regulation 36'",
        "AUTHORISED_REVIEW, 6, CALENDAR_MONTHS, AFTER, REGULATION, PREVIOUS_REVIEW_COUNTED, 'regulation 36'",
        "ADOPTION_FIRST_REVIEW, 4, WEEKS, AFTER, REGULATION, PLACED_FOR_ADOPTION, 'regulation 36'",
        "ADOPTION_SECOND_REVIEW, 3, CALENDAR_MONTHS, AFTER, REGULATION, FIRST_REVIEW_COUNTED, 'regulation 36'",
        "ADOPTION_REVIEW, 6, CALENDAR_MONTHS, AFTER, REGULATION, PREVIOUS_REVIEW_COUNTED, 'regulation 36'",
        "SECURE_FIRST_PANEL, 1, CALENDAR_MONTHS, AFTER, REGULATION, PLACED_IN_SECURE_ACCOMMODATION, 'regulation 15'",
        "SECURE_PANEL, 3, CALENDAR_MONTHS, AFTER, REGULATION, SECURE_PANEL_HELD, 'regulation 15'",
        "DETENTION_PLACEMENT_PLAN, 10, WORKING_DAYS, AFTER, REGULATION, REMANDED, 'regulation 47B'",
        "TEMPORARY_APPROVAL, 16, WEEKS, AFTER, REGULATION, TEMPORARILY_APPROVED, 'regulation 24'",
        "TEMPORARY_APPROVAL_EXTENDED, 8, WEEKS, AFTER, REGULATION, TEMPORARY_APPROVAL_PROLONGED, 'regulation 25'",
        "ANNUAL_MEETING, 12, CALENDAR_MONTHS, AFTER, GUIDANCE, REVIEW_MEETING_HELD, IRO Handbook",
        "STATUTORY_VISIT_FIRST, 1, WEEKS, AFTER, REGULATION, PLACEMENT_BEGAN, 'regulation 28'",
        "STATUTORY_VISIT_AFTER_ORDER, 1, WEEKS, AFTER, REGULATION, CARE_ORDER_MADE, 'regulation 28'",
        "STATUTORY_VISIT_WEEKLY, 1, WEEKS, AFTER, REGULATION, LAST_VISITED, 'regulation 28'",
        "STATUTORY_VISIT_FOUR_WEEKLY, 4, WEEKS, AFTER, REGULATION, LAST_VISITED, 'regulation 28'",
        "STATUTORY_VISIT, 6, WEEKS, AFTER, REGULATION, LAST_VISITED, 'regulation 28'",
        "STATUTORY_VISIT_LONG_TERM, 3, CALENDAR_MONTHS, AFTER, REGULATION, LAST_VISITED, 'regulation 28'",
        "STATUTORY_VISIT_FEWER, 6, CALENDAR_MONTHS, AFTER, REGULATION, LAST_VISITED, 'regulation 28(3A)'",
        "CHILD_INFORMED, 5, WORKING_DAYS, AFTER, LOCAL, IRO_ALLOCATED, Hertfordshire",
        "IRO_VACANCY, 5, WORKING_DAYS, AFTER, LOCAL, IRO_LEFT, 'section 25A(3)'",
        "IRO_INTRODUCED, 10, WORKING_DAYS, AFTER, LOCAL, IRO_ALLOCATED, Hertfordshire",
        "MESSAGE_REPLY, 2, WORKING_DAYS, AFTER, LOCAL, CHILD_MESSAGE_SENT, Local practice",
        "VIEW_ACKNOWLEDGED, 10, WORKING_DAYS, AFTER, LOCAL, REVIEW_HELD, Article 12",
        "ADVOCACY_REPLY, 1, WORKING_DAYS, AFTER, LOCAL, ADVOCATE_REQUESTED, Coram Voice",
        "ADVOCACY_ALLOCATION, 2, WORKING_DAYS, AFTER, LOCAL, ADVOCATE_REQUESTED, Coram Voice",
        "PLACEMENT_REVIEW, 2, WORKING_DAYS, AFTER, LOCAL, PLACED_UNREGISTERED, Hertfordshire",
        "ESCALATION_ANSWER, 1, WORKING_DAYS, AFTER, LOCAL, CONCERN_ESCALATED, Local practice",
        "EVENT_READ, 2, WORKING_DAYS, AFTER, LOCAL, EVENT_NOTIFIED, West Sussex",
        "EVENT_DECISION, 3, WORKING_DAYS, AFTER, LOCAL, EVENT_NOTIFIED, Buckinghamshire",
        "EVENT_CONSULTATION, 10, WORKING_DAYS, AFTER, LOCAL, CONSULTING_DECIDED, Hertfordshire",
        "EARLY_REVIEW_PLANNED, 5, WORKING_DAYS, AFTER, LOCAL, EARLY_REVIEW_DECIDED, Buckinghamshire",
        "CONTACT_WANTED, 2, WORKING_DAYS, AFTER, LOCAL, CONTACT_ASKED_FOR, Local practice",
        "CONCERN_ANSWER, 5, WORKING_DAYS, AFTER, LOCAL, CONCERN_RAISED, Local practice",
        "PRACTICE_FEEDBACK_SEEN, 10, WORKING_DAYS, AFTER, LOCAL, PRACTICE_FEEDBACK_SENT, Local practice",
        "MIDWAY_OVERSIGHT, 3, CALENDAR_MONTHS, AFTER, LOCAL, PREVIOUS_REVIEW_COUNTED, Buckinghamshire",
        "DECISION_QUERY_ANSWER, 5, WORKING_DAYS, AFTER, LOCAL, DECISION_QUERIED, Local practice",
        "DECISION_CARRIED_OUT, 0, DAYS, AFTER, GUIDANCE, DECISION_DUE, IRO Handbook",
        "OVERDUE_TAKEN_UP, 3, WORKING_DAYS, AFTER, LOCAL, DUTY_PASSED, West Sussex",
        "OVERDUE_DECISION_ANSWER, 1, WORKING_DAYS, AFTER, LOCAL, DECISION_ESCALATED, West Sussex",
        "REGISTRATION_RENEWAL, 4, WEEKS, BEFORE, LOCAL, REGISTRATION_EXPIRES, Local practice",
        "TRAINING, 12, CALENDAR_MONTHS, AFTER, LOCAL, TRAINED, NIROMP",
        "OTHER_DUTY_DECISION, 5, WORKING_DAYS, AFTER, LOCAL, OTHER_DUTY_REQUESTED, Hertfordshire",
        "MANAGER_CARRIES_CHILD, 1, CALENDAR_MONTHS, AFTER, LOCAL, CARRIED_NO_CHILD, NAIRO"
    })
    void shouldSayWhatTheSourcesSay(
            DeadlineRule rule,
            int amount,
            TimescaleUnit unit,
            Direction direction,
            Basis basis,
            AnchorEvent anchor,
            String source) {
        assertThat(rule.defaultTimescale()).isEqualTo(new Timescale(amount, unit));
        assertThat(rule.direction()).isEqualTo(direction);
        assertThat(rule.basis()).isEqualTo(basis);
        assertThat(rule.anchorEvent()).isEqualTo(anchor);
        assertThat(rule.legalSource()).contains(source);
    }

    @Test
    void shouldPublishTheRulesOfThePolicyAndNoServiceLevel() {
        assertThat(DeadlineRule.publicPolicyRules())
                .hasSize(36)
                .startsWith(DeadlineRule.FIRST_REVIEW)
                .endsWith(DeadlineRule.STATUTORY_VISIT_FEWER)
                .allMatch(DeadlineRule::isPublicPolicy);
        assertThat(Arrays.stream(DeadlineRule.values()).filter(rule -> !rule.isPublicPolicy()))
                .containsExactly(
                        DeadlineRule.CHILD_INFORMED,
                        DeadlineRule.IRO_VACANCY,
                        DeadlineRule.IRO_INTRODUCED,
                        DeadlineRule.MESSAGE_REPLY,
                        DeadlineRule.VIEW_ACKNOWLEDGED,
                        DeadlineRule.ADVOCACY_REPLY,
                        DeadlineRule.ADVOCACY_ALLOCATION,
                        DeadlineRule.PLACEMENT_REVIEW,
                        DeadlineRule.ESCALATION_ANSWER,
                        DeadlineRule.CORRECTED_RECORD,
                        DeadlineRule.RECORD_CORRECTION,
                        DeadlineRule.EVENT_READ,
                        DeadlineRule.EVENT_DECISION,
                        DeadlineRule.EVENT_CONSULTATION,
                        DeadlineRule.EARLY_REVIEW_PLANNED,
                        DeadlineRule.CONTACT_WANTED,
                        DeadlineRule.CONCERN_ANSWER,
                        DeadlineRule.MIDWAY_OVERSIGHT,
                        DeadlineRule.PRACTICE_FEEDBACK_SEEN,
                        DeadlineRule.DECISION_QUERY_ANSWER,
                        DeadlineRule.DECISION_CARRIED_OUT,
                        DeadlineRule.OVERDUE_TAKEN_UP,
                        DeadlineRule.OVERDUE_DECISION_ANSWER,
                        DeadlineRule.REGISTRATION_RENEWAL,
                        DeadlineRule.TRAINING,
                        DeadlineRule.OTHER_DUTY_DECISION,
                        DeadlineRule.MANAGER_CARRIES_CHILD);
    }

    @ParameterizedTest
    @EnumSource(DeadlineRule.class)
    void shouldLetEveryRuleExplainItself(DeadlineRule rule) {
        assertThat(rule.duty()).matches("(The|An|Another|Invitations) .+").doesNotEndWith(".");
        assertThat(rule.legalSource()).isNotBlank().doesNotEndWith(".");
        assertThat(rule.anchorEvent().inWords()).startsWith("the ");
    }

    @ParameterizedTest
    @EnumSource(value = DeadlineRule.class)
    void shouldCiteTheRegulationsForEveryLimitInLaw(DeadlineRule rule) {
        assertThat(rule.legalSource().contains("(SI "))
                .as("%s: %s", rule.basis(), rule.legalSource())
                .isEqualTo(rule.basis() == Basis.REGULATION);
    }
}
