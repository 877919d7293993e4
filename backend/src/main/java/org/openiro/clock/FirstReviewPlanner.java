package org.openiro.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Proposes dates for what has to happen before a first review: the service told, an IRO allocated, the talk between
 * social worker and IRO, invitations, reports, the meeting (IRO Handbook chapter 3; timescales by the authority's
 * policy).
 */
final class FirstReviewPlanner {

    private final DueDateCalculator calculator;
    private final WorkingDayCalendar calendar;

    FirstReviewPlanner(DueDateCalculator calculator, WorkingDayCalendar calendar) {
        this.calculator = calculator;
        this.calendar = calendar;
    }

    /**
     * Without a wish, the meeting is on the last working day that is in time, or on the first that is left.
     *
     * @param today the first day that anything can be proposed for
     * @param wished the day of the meeting, not before today; null for none
     */
    FirstReviewPlan plan(LocalDate lookedAfterFrom, LocalDate today, LocalDate wished) {
        LocalDate first = calendar.nextOrSameWorkingDay(today.isBefore(lookedAfterFrom) ? lookedAfterFrom : today);
        DueDate review = calculator.dueDate(DeadlineRule.FIRST_REVIEW, lookedAfterFrom);
        LocalDate meeting = wished == null ? later(review.latestWorkingDayOnOrBefore(), first) : wished;
        List<DueDate> due = List.of(
                calculator.dueDate(DeadlineRule.NOTIFY_SERVICE, lookedAfterFrom),
                calculator.allocateIro(lookedAfterFrom, meeting),
                calculator.dueDate(DeadlineRule.PLANNING_TALK, meeting),
                calculator.dueDate(DeadlineRule.INVITATIONS, meeting),
                calculator.dueDate(DeadlineRule.REPORTS, meeting));
        List<FirstReviewPlan.Step> steps = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            LocalDate latest = latest(due.subList(i, due.size()), meeting);
            // What is late is done at once, and never after the meeting that it is for.
            LocalDate proposed = earlier(later(latest, first), meeting);
            steps.add(step(due.get(i), proposed));
        }
        steps.add(step(review, meeting));
        return new FirstReviewPlan(
                lookedAfterFrom,
                today,
                meeting,
                review.dueDate(),
                steps,
                review.provisional() || due.stream().anyMatch(DueDate::provisional));
    }

    /** A step leaves room for all that follow. */
    private static LocalDate latest(List<DueDate> stepAndThoseAfter, LocalDate meeting) {
        return stepAndThoseAfter.stream()
                .map(DueDate::latestWorkingDayOnOrBefore)
                .reduce(meeting, FirstReviewPlanner::earlier);
    }

    private FirstReviewPlan.Step step(DueDate due, LocalDate proposed) {
        return new FirstReviewPlan.Step(
                due.rule(), due.dueDate(), proposed, daysLate(due.dueDate(), proposed), due.explanation());
    }

    // A Saturday after a due Friday is late, although no working day lies between.
    private int daysLate(LocalDate due, LocalDate proposed) {
        return proposed.isAfter(due) ? Math.max(1, calendar.workingDaysBetween(due, proposed)) : 0;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
