package org.openiro.worklist;

import java.time.LocalDate;
import java.util.UUID;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineStatus;
import org.openiro.clock.Responsible;

/**
 * Something that waits for somebody.
 *
 * @param id of the deadline or the alert
 * @param rule null for an alert
 * @param alert name of its kind; null for a deadline
 * @param child null when it is about no child; firstName and lastName may be unknown all the same
 * @param person one of the service's own people; null when it is about a child, or about nobody
 * @param due for an alert, the day it was raised
 * @param responsible null for an alert
 * @param amberFrom the first day on which it is amber; null for an alert
 */
record WorklistEntry(
        UUID id,
        DeadlineRule rule,
        String alert,
        UUID child,
        String firstName,
        String lastName,
        UUID person,
        String personName,
        String subjectType,
        UUID subject,
        LocalDate due,
        Responsible responsible,
        LocalDate amberFrom) {

    WorklistKind kind() {
        return rule == null ? WorklistKind.ALERT : WorklistKind.of(rule);
    }

    /** An alert is always red: the software has given up on something. */
    DeadlineStatus status(LocalDate today) {
        return rule == null ? DeadlineStatus.RED : DeadlineStatus.ofOpen(due, amberFrom, today);
    }
}
