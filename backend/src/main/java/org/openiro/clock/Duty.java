package org.openiro.clock;

import java.time.LocalDate;

/**
 * Something owed, before anybody has worked out by when.
 *
 * @param anchor the London date of the rule's anchor event
 * @param until the day by which the next such event is due, for a rule that {@link DeadlineRule#isHalfway()}; otherwise
 *     null
 */
public record Duty(DeadlineRule rule, DeadlineSubject subject, LocalDate anchor, LocalDate until) {

    public Duty {
        if (rule.isHalfway() != (until != null)) {
            throw new IllegalArgumentException("A day to count to is for rules halfway, and for those alone");
        }
    }

    public Duty(DeadlineRule rule, DeadlineSubject subject, LocalDate anchor) {
        this(rule, subject, anchor, null);
    }

    DueDate due(DueDateCalculator calculator) {
        return until == null ? calculator.dueDate(rule, anchor) : calculator.halfway(rule, anchor, until);
    }
}
