package org.openiro.worklist;

import java.util.Arrays;
import java.util.List;
import org.openiro.clock.DeadlineRule;

/** How the rules of the deadline book are grouped in a worklist. */
enum WorklistKind {
    REVIEW,
    ALLOCATION,
    NOTICE,
    CHILD_INFORMED,
    PREPARATION,
    FOLLOW_UP,
    MESSAGE,
    VIEW,
    ADVOCACY,
    PLACEMENT,
    OVERSIGHT,
    VISIT,
    SERVICE,
    /** No deadline: an alert of the software itself. */
    ALERT;

    static WorklistKind of(DeadlineRule rule) {
        return switch (rule) {
            case FIRST_REVIEW,
                    SECOND_REVIEW,
                    SUBSEQUENT_REVIEW,
                    SHORT_BREAK_FIRST_REVIEW,
                    SHORT_BREAK_REVIEW,
                    AUTHORISED_FIRST_REVIEW,
                    AUTHORISED_REVIEW,
                    ADOPTION_FIRST_REVIEW,
                    ADOPTION_SECOND_REVIEW,
                    ADOPTION_REVIEW,
                    ADJOURNMENT,
                    ANNUAL_MEETING,
                    SECURE_FIRST_PANEL,
                    SECURE_PANEL -> REVIEW;
            case DETENTION_PLACEMENT_PLAN, TEMPORARY_APPROVAL, TEMPORARY_APPROVAL_EXTENDED -> PLACEMENT;
            case STATUTORY_VISIT_FIRST,
                    STATUTORY_VISIT_AFTER_ORDER,
                    STATUTORY_VISIT_WEEKLY,
                    STATUTORY_VISIT_FOUR_WEEKLY,
                    STATUTORY_VISIT,
                    STATUTORY_VISIT_LONG_TERM,
                    STATUTORY_VISIT_FEWER -> VISIT;
            case ALLOCATE_IRO, IRO_VACANCY -> ALLOCATION;
            case NOTIFY_SERVICE -> NOTICE;
            case CHILD_INFORMED, IRO_INTRODUCED -> CHILD_INFORMED;
            case PLANNING_TALK, INVITATIONS, REPORTS -> PREPARATION;
            case QUALITY_FORM,
                    DECISIONS,
                    MANAGER_RESPONSE,
                    RECORD,
                    DISTRIBUTION,
                    CORRECTED_RECORD,
                    RECORD_CORRECTION,
                    CARE_PLAN_UPDATE,
                    DISPUTE,
                    DECISION_QUERY_ANSWER,
                    DECISION_CARRIED_OUT,
                    OVERDUE_TAKEN_UP,
                    OVERDUE_DECISION_ANSWER -> FOLLOW_UP;
            case MESSAGE_REPLY, CONTACT_WANTED -> MESSAGE;
            case VIEW_ACKNOWLEDGED -> VIEW;
            case ADVOCACY_REPLY, ADVOCACY_ALLOCATION -> ADVOCACY;
            case PLACEMENT_REVIEW, ESCALATION_ANSWER -> PLACEMENT;
            case EVENT_READ,
                    EVENT_DECISION,
                    EVENT_CONSULTATION,
                    EARLY_REVIEW_PLANNED,
                    CONCERN_ANSWER,
                    PRACTICE_FEEDBACK_SEEN,
                    MIDWAY_OVERSIGHT -> OVERSIGHT;
            case REGISTRATION_RENEWAL, TRAINING, OTHER_DUTY_DECISION, MANAGER_CARRIES_CHILD -> SERVICE;
        };
    }

    /** Names of the rules of this kind; none for {@link #ALERT}. */
    List<String> rules() {
        return Arrays.stream(DeadlineRule.values())
                .filter(rule -> of(rule) == this)
                .map(DeadlineRule::name)
                .toList();
    }
}
