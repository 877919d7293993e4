package org.openiro.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Counts due dates by one authority's policy and one calendar. Stateless otherwise; safe for any number of threads. */
public final class DueDateCalculator {

    private final TimescalePolicy policy;
    private final WorkingDayCalendar calendar;

    public DueDateCalculator(TimescalePolicy policy, WorkingDayCalendar calendar) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * The due date of a rule, with its explanation.
     *
     * @param from the London date of the rule's anchor event
     * @throws IllegalArgumentException when the count leaves the years the calendar serves
     */
    public DueDate dueDate(DeadlineRule rule, LocalDate from) {
        WorkingDayCount count = policy.timescale(rule).count(from, rule.direction(), calendar);
        LocalDate workingDay = calendar.previousOrSameWorkingDay(count.date());
        DueDateExplanation explanation = new DueDateExplanation(rule, policy, calendar, from, count, workingDay);
        return new DueDate(
                rule,
                from,
                count.date(),
                amberFrom(rule, from, count.date()),
                rule.basis(),
                rule.legalSource(),
                policy.timescale(rule),
                rule.direction(),
                explanation.text(),
                count.skippedDays(),
                count.provisional(),
                policy.version(),
                workingDay);
    }

    /**
     * The middle between an event and the day by which the next is due: the working day on or before it, so that there is
     * always one after the event.
     *
     * @param from the London date of the rule's anchor event
     * @param until at least two days later
     */
    public DueDate halfway(DeadlineRule rule, LocalDate from, LocalDate until) {
        LocalDate middle = from.plusDays(ChronoUnit.DAYS.between(from, until) / 2);
        LocalDate workingDay = calendar.previousOrSameWorkingDay(middle);
        LocalDate due = workingDay.isAfter(from) ? workingDay : middle;
        return new DueDate(
                rule,
                from,
                due,
                null,
                rule.basis(),
                rule.legalSource(),
                Timescale.days((int) ChronoUnit.DAYS.between(from, due)),
                rule.direction(),
                DueDateExplanation.ofHalfway(rule, due, middle, from, until),
                List.of(),
                !calendar.isAnnounced(due),
                policy.version(),
                workingDay);
    }

    private LocalDate amberFrom(DeadlineRule rule, LocalDate from, LocalDate due) {
        return rule.amberAfter()
                .map(green -> green.from(from, Direction.AFTER, calendar).plusDays(1))
                .map(day -> day.isAfter(due) ? due : day)
                .orElse(null);
    }

    /** The date alone, for judging many. */
    public LocalDate dateOf(DeadlineRule rule, LocalDate from) {
        return policy.timescale(rule).from(from, rule.direction(), calendar);
    }

    /**
     * When an Independent Reviewing Officer must be allocated to a child whose first review is known. Guidance gives
     * working days; the law (Children Act 1989, s.25A) wants the appointment before the first review, so the date is
     * never later than the day before it. For a review on the day the child became looked after, it is that day.
     *
     * @param lookedAfterFrom the date the child became looked after
     * @param firstReviewOn the date the first review is planned for or, without a plan, is due by
     */
    public DueDate allocateIro(LocalDate lookedAfterFrom, LocalDate firstReviewOn) {
        DueDate counted = dueDate(DeadlineRule.ALLOCATE_IRO, lookedAfterFrom);
        LocalDate dayBefore = firstReviewOn.minusDays(1);
        LocalDate limit = dayBefore.isBefore(lookedAfterFrom) ? lookedAfterFrom : dayBefore;
        if (!counted.dueDate().isAfter(limit)) {
            return counted;
        }
        return new DueDate(
                counted.rule(),
                lookedAfterFrom,
                limit,
                counted.amberFrom(),
                Basis.REGULATION,
                LegalSources.FIRST_IRO,
                counted.timescale(),
                counted.direction(),
                DueDateExplanation.ofEarlyFirstReview(counted, limit, firstReviewOn),
                counted.skippedDays().stream()
                        .filter(day -> !day.date().isAfter(limit))
                        .toList(),
                counted.provisional(),
                counted.policyVersion(),
                calendar.previousOrSameWorkingDay(limit));
    }
}
