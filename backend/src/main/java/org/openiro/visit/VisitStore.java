package org.openiro.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.openiro.child.CareHistories;
import org.openiro.review.ReviewDates;

/** Visits as the database keeps them. */
@ApplicationScoped
class VisitStore {

    private final Session session;
    private final CareHistories histories;
    private final ReviewDates reviews;

    VisitStore(Session session, CareHistories histories, ReviewDates reviews) {
        this.session = session;
        this.histories = histories;
        this.reviews = reviews;
    }

    void add(StatutoryVisit visit) {
        session.persist(visit);
        session.flush();
    }

    /** Of a period, the earliest first. */
    List<StatutoryVisit> of(UUID period) {
        return session.createQuery(
                        "from StatutoryVisit v where v.periodOfCareId = :period order by v.visitedOn, v.id",
                        StatutoryVisit.class)
                .setParameter("period", period)
                .getResultList();
    }

    /** Every period of these children, those of one child in order of time; five queries for any number. */
    List<VisitedPeriod> periods(Collection<UUID> children) {
        Map<UUID, List<LocalDate>> seen = session.createQuery(
                        "from StatutoryVisit v where v.childId in :children and v.seen <> :not order by v.visitedOn, v.id",
                        StatutoryVisit.class)
                .setParameter("children", children)
                .setParameter("not", ChildSeen.NOT_SEEN)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        StatutoryVisit::getPeriodOfCareId,
                        Collectors.mapping(StatutoryVisit::getVisitedOn, Collectors.toList())));
        Map<UUID, List<LocalDate>> held = reviews.ofPeriods(children);
        return histories.of(children).stream()
                .map(care -> new VisitedPeriod(
                        care, seen.getOrDefault(care.id(), List.of()), held.getOrDefault(care.id(), List.of())))
                .toList();
    }
}
