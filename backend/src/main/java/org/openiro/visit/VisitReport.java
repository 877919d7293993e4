package org.openiro.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a review is told of the visits since the one before (SI 2010/959, schedule 7: how often the child was visited).
 *
 * @param since the day of the last review, or the first day of care
 * @param missed what was due since then and did not happen by its day
 * @param next null when nothing is owed
 */
record VisitReport(LocalDate since, List<VisitDue> missed, VisitDue next) {

    static VisitReport of(VisitedPeriod period, VisitSchedule schedule, LocalDate today) {
        return of(period, schedule, today, today);
    }

    /** @param reviewedBy the last day of a review that was before */
    static VisitReport of(VisitedPeriod period, VisitSchedule schedule, LocalDate today, LocalDate reviewedBy) {
        LocalDate since = period.reviews().stream()
                .filter(day -> !day.isAfter(reviewedBy))
                .reduce((before, after) -> after)
                .orElseGet(() -> period.care().facts().stretches().get(0).from());
        List<VisitDue> missed = Stream.concat(schedule.past().stream(), schedule.next().stream())
                .filter(due -> !due.dueOn().isBefore(since) && due.isMissedOn(today))
                .filter(due -> !due.overtaken() || due.dueOn().isBefore(overtakenBy(schedule, due)))
                .toList();
        return new VisitReport(
                since, missed, period.care().active() ? schedule.next().orElse(null) : null);
    }

    boolean inTime() {
        return missed.isEmpty();
    }

    /** When the next placement began: a visit that was not due by then was not missed. */
    private static LocalDate overtakenBy(VisitSchedule schedule, VisitDue due) {
        List<VisitDue> past = schedule.past();
        int following = past.indexOf(due) + 1;
        return following < past.size()
                ? past.get(following).anchor()
                : schedule.next().orElseThrow().anchor();
    }
}
