package org.openiro.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A deadline passed and was not met: fired once, in the transaction of the work that found it so, for every rule that
 * {@link DeadlineRule#isWatched()}.
 *
 * @param subjectType what the deadline is about, as {@code REVIEW}
 * @param child null for duties that concern no single child
 * @param enteredOn when it was put on record; null where that is not known
 * @param at the moment it passed, 00:00 in London on the day after the due date, however late that is noticed
 */
public record DeadlinePassed(
        DeadlineRule rule,
        String subjectType,
        UUID subject,
        UUID child,
        LocalDate dueDate,
        LocalDate enteredOn,
        Instant at) {

    /**
     * The day from which others have time to see to it: the due date, or {@code today} where that it passed is noticed later
     * than on the day after, or it was owed only once its day had gone by.
     */
    public LocalDate actFrom(LocalDate today) {
        boolean passedWhenEntered = enteredOn != null && enteredOn.isAfter(dueDate);
        return passedWhenEntered || today.isAfter(dueDate.plusDays(1)) ? today : dueDate;
    }

    static DeadlinePassed of(Deadline deadline) {
        return new DeadlinePassed(
                deadline.getRule(),
                deadline.getSubjectType(),
                deadline.getSubjectId(),
                deadline.getChildId(),
                deadline.getDueDate(),
                deadline.getEnteredOn(),
                deadline.passesAt());
    }
}
