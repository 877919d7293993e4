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
    /** No deadline: an alert of the software itself. */
    ALERT;

    static WorklistKind of(DeadlineRule rule) {
        return switch (rule) {
            case FIRST_REVIEW, SECOND_REVIEW, SUBSEQUENT_REVIEW, ADJOURNMENT -> REVIEW;
            case ALLOCATE_IRO, IRO_VACANCY -> ALLOCATION;
            case NOTIFY_SERVICE -> NOTICE;
            case CHILD_INFORMED, IRO_INTRODUCED -> CHILD_INFORMED;
            case PLANNING_TALK, INVITATIONS, REPORTS -> PREPARATION;
            case QUALITY_FORM, DECISIONS, MANAGER_RESPONSE, RECORD, DISTRIBUTION, CARE_PLAN_UPDATE, DISPUTE ->
                FOLLOW_UP;
            case MESSAGE_REPLY -> MESSAGE;
            case VIEW_ACKNOWLEDGED -> VIEW;
            case ADVOCACY_REPLY, ADVOCACY_ALLOCATION -> ADVOCACY;
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
