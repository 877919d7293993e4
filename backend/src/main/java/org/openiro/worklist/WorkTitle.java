package org.openiro.worklist;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openiro.clock.DeadlineRule;
import org.openiro.work.AlertKind;

/** What is to be done, in a few words. */
final class WorkTitle {

    private WorkTitle() {}

    static String of(WorklistEntry entry) {
        return entry.rule() == null ? ofAlert(entry.alert()) : duty(entry).formatted(shortName(entry));
    }

    static String ofAlert(String kind) {
        return Arrays.stream(AlertKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(AlertKind::title)
                .orElse("Look into something the software could not do by itself");
    }

    /** Null when no name is known, as of a child known from a return alone. */
    static String fullName(WorklistEntry entry) {
        String name = Stream.of(entry.firstName(), entry.lastName())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static String shortName(WorklistEntry entry) {
        if (entry.personName() != null) {
            return entry.personName();
        }
        if (entry.firstName() == null) {
            return entry.lastName() == null ? "a child" : entry.lastName();
        }
        return entry.lastName() == null
                ? entry.firstName()
                : entry.firstName() + " " + entry.lastName().substring(0, 1) + ".";
    }

    private static String duty(WorklistEntry entry) {
        // Owed in the time of a message, but answered in another place.
        return switch (entry.subjectType()) {
            case "REVIEW_CHANGE_REQUEST" -> "Answer what %s would like to be different about the review";
            case "REVIEW_WISHES" -> "Answer how %s would like the review to be";
            default -> duty(entry.rule());
        };
    }

    private static String duty(DeadlineRule rule) {
        return switch (rule) {
            case FIRST_REVIEW, SHORT_BREAK_FIRST_REVIEW, AUTHORISED_FIRST_REVIEW, ADOPTION_FIRST_REVIEW ->
                "Hold the first review of %s";
            case SECOND_REVIEW, ADOPTION_SECOND_REVIEW -> "Hold the second review of %s";
            case SUBSEQUENT_REVIEW, SHORT_BREAK_REVIEW, AUTHORISED_REVIEW, ADOPTION_REVIEW ->
                "Hold the next review of %s";
            case STATUTORY_VISIT_FIRST,
                    STATUTORY_VISIT_AFTER_ORDER,
                    STATUTORY_VISIT_WEEKLY,
                    STATUTORY_VISIT_FOUR_WEEKLY,
                    STATUTORY_VISIT,
                    STATUTORY_VISIT_LONG_TERM,
                    STATUTORY_VISIT_FEWER -> "Visit %s";
            case ANNUAL_MEETING -> "Hold a review meeting for %s";
            case SECURE_FIRST_PANEL, SECURE_PANEL -> "Convene the panel on the secure placement of %s";
            case DETENTION_PLACEMENT_PLAN -> "Make the detention placement plan of %s";
            case TEMPORARY_APPROVAL, TEMPORARY_APPROVAL_EXTENDED -> "Settle the approval of the carer of %s";
            case ADJOURNMENT -> "Complete the adjourned review of %s";
            case NOTIFY_SERVICE -> "Tell the IRO service about %s";
            case ALLOCATE_IRO -> "Allocate an IRO to %s";
            case IRO_VACANCY -> "Allocate another IRO to %s";
            case IRO_INTRODUCED -> "Be introduced to %s by the IRO before";
            case CHILD_INFORMED -> "Tell %s who their IRO is";
            case PLANNING_TALK -> "Talk about the coming review of %s";
            case INVITATIONS -> "Send the invitations to the review of %s";
            case REPORTS -> "Send the reports for the review of %s";
            case QUALITY_FORM -> "Complete the quality form on the review of %s";
            case DECISIONS -> "Send the decisions of the review of %s";
            case MANAGER_RESPONSE -> "Answer the decisions of the review of %s";
            case RECORD -> "Write the record of the review of %s";
            case DISTRIBUTION -> "Send out the record of the review of %s";
            case CORRECTED_RECORD -> "Send out the corrected record of the review of %s";
            case RECORD_CORRECTION -> "Finish the correction of the record of the review of %s";
            case CARE_PLAN_UPDATE -> "Update the care plan of %s";
            case DISPUTE -> "Resolve the dispute about the care of %s";
            case MESSAGE_REPLY -> "Answer a message from %s";
            case VIEW_ACKNOWLEDGED -> "Tell %s what happened to what they said";
            case ADVOCACY_REPLY -> "Answer the request for an advocate for %s";
            case ADVOCACY_ALLOCATION -> "Name an advocate for %s";
            case PLACEMENT_REVIEW -> "Look at the placement of %s, whose provider is not registered";
            case ESCALATION_ANSWER -> "Answer the concern about the placement of %s";
            case EVENT_READ -> "Read what has happened to %s";
            case EVENT_DECISION -> "Decide whether %s needs a review after what has happened";
            case EVENT_CONSULTATION -> "Consult %s and the social worker after what has happened";
            case EARLY_REVIEW_PLANNED -> "Plan the review of %s that was decided after what has happened";
            case CONTACT_WANTED -> "Get in touch with %s, who asked for it";
            case CONCERN_ANSWER -> "Answer the concern about the plan of %s";
            case PRACTICE_FEEDBACK_SEEN -> "See what the IRO says about the work with %s";
            case MIDWAY_OVERSIGHT -> "Look at how the plan of %s is carried out, halfway to the next review";
            case DECISION_QUERY_ANSWER -> "Answer the query about a decision on %s";
            case DECISION_CARRIED_OUT -> "Carry out a decision on %s";
            case OVERDUE_TAKEN_UP -> "Take up what was not done in time for %s";
            case OVERDUE_DECISION_ANSWER -> "Answer why a decision on %s was not carried out";
            case REGISTRATION_RENEWAL -> "Record that the registration of %s was renewed";
            case TRAINING -> "See to the training of %s";
            case OTHER_DUTY_DECISION -> "Decide on another duty for %s";
            case MANAGER_CARRIES_CHILD -> "Allocate a child to %s, who manages the service";
        };
    }
}
