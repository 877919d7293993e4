package org.openiro.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.openiro.clock.AuthorityTime;
import org.openiro.review.Review;
import org.openiro.review.consideration.AgendaFact;
import org.openiro.review.consideration.AgendaFactCode;
import org.openiro.review.consideration.AgendaFacts;
import org.openiro.review.consideration.AgendaItem;

/** How often the child was visited since the review before (SI 2010/959, Schedule 7, paragraph 13). */
@ApplicationScoped
class VisitsOnTheAgenda implements AgendaFacts {

    private final VisitStore store;
    private final AuthorityTime time;

    VisitsOnTheAgenda(VisitStore store, AuthorityTime time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public List<AgendaFact> of(Review review, LocalDate day) {
        return store.periods(List.of(review.getChildId())).stream()
                .filter(VisitedPeriod::isScheduled)
                .reduce((before, last) -> last)
                .filter(period -> period.covers(day))
                .map(period -> facts(period, day))
                .orElse(List.of());
    }

    private List<AgendaFact> facts(VisitedPeriod period, LocalDate day) {
        VisitSchedule schedule = period.schedule(time.calculator(), day);
        if (schedule.next().isEmpty()) {
            return List.of();
        }
        // A review on this very day is the one that asks.
        VisitReport report = VisitReport.of(period, schedule, day, day.minusDays(1));
        AgendaFact missed = new AgendaFact(
                AgendaItem.VISITS, AgendaFactCode.VISITS_MISSED, report.missed().size(), report.since());
        Stream<AgendaFact> next = report.next() == null
                ? Stream.empty()
                : Stream.of(new AgendaFact(
                        AgendaItem.VISITS,
                        AgendaFactCode.NEXT_VISIT_DUE,
                        null,
                        report.next().dueOn()));
        return Stream.concat(Stream.of(missed), next).toList();
    }
}
