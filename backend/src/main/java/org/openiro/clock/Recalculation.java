package org.openiro.clock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Works out open deadlines anew, on the calendar as it is now. */
final class Recalculation {

    private final PolicyHistory policies;
    private final WorkingDayCalendar calendar;
    private final Map<UUID, FirstReview> firstReviews = new HashMap<>();

    /** The due date of a period of care's first review, as it was and as it is. */
    private record FirstReview(LocalDate before, LocalDate now) {}

    Recalculation(PolicyHistory policies, WorkingDayCalendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    /** First reviews must come before the allocations that depend on them. */
    DueDate again(Deadline deadline) {
        DueDateCalculator calculator = new DueDateCalculator(
                policies.governing(deadline.getPolicyVersion(), deadline.getAnchorDate()), calendar);
        LocalDate anchor = deadline.getAnchorDate();
        if (deadline.getRule() == DeadlineRule.ALLOCATE_IRO) {
            LocalDate firstReviewOn = firstReviewAfter(deadline);
            return firstReviewOn == null
                    ? calculator.dueDate(DeadlineRule.ALLOCATE_IRO, anchor)
                    : calculator.allocateIro(anchor, firstReviewOn);
        }
        DueDate due = calculator.dueDate(deadline.getRule(), anchor);
        if (deadline.getRule() == DeadlineRule.FIRST_REVIEW) {
            firstReviews.put(deadline.getSubjectId(), new FirstReview(deadline.getDueDate(), due.dueDate()));
        }
        return due;
    }

    // An allocation that the law puts before the first review says when that is: the day after it. It moves only with
    // the due date of that review, not when the review is planned for a day.
    private LocalDate firstReviewAfter(Deadline allocation) {
        FirstReview due = firstReviews.get(allocation.getSubjectId());
        if (allocation.getBasis() == Basis.REGULATION) {
            LocalDate known = allocation.getDueDate().plusDays(1);
            return due != null && due.before().equals(known) ? due.now() : known;
        }
        return due == null ? null : due.now();
    }
}
