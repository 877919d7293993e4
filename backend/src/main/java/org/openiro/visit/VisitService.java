package org.openiro.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.StandingBook;
import org.openiro.people.Person;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Statutory visits, recorded and listed with the days they were due. */
@ApplicationScoped
class VisitService {

    private final VisitStore store;
    private final VisitDuties duties;
    private final StandingBook standing;
    private final DeadlineBook book;
    private final ChildAccess access;
    private final CurrentActor actor;
    private final AuthorityTime time;
    private final Session session;
    private final Audit audit;

    VisitService(
            VisitStore store,
            VisitDuties duties,
            StandingBook standing,
            DeadlineBook book,
            ChildAccess access,
            CurrentActor actor,
            AuthorityTime time,
            Session session,
            Audit audit) {
        this.store = store;
        this.duties = duties;
        this.standing = standing;
        this.book = book;
        this.access = access;
        this.actor = actor;
        this.time = time;
        this.session = session;
        this.audit = audit;
    }

    JudgedVisit record(UUID child, VisitFacts facts) {
        access.require(child);
        requireVisitor(facts);
        VisitedPeriod period = periodOf(child, facts);
        StatutoryVisit visit =
                new StatutoryVisit(child, period.care().id(), facts, actor.get().person(), time.now());
        store.add(visit);
        if (facts.seen() != ChildSeen.NOT_SEEN) {
            VisitDuties.RULES.stream()
                    .flatMap(rule -> book.findOpen(rule, visit.getPeriodOfCareId()).stream())
                    .filter(open -> !visit.getVisitedOn().isBefore(open.getAnchorDate()))
                    .forEach(open ->
                            book.meet(open.getRule(), visit.getPeriodOfCareId(), visit.getVisitedOn(), visit.getId()));
            standing.bring(duties, List.of(child), "The child was visited.");
        }
        audit.record(AuditEvent.of("RECORD_STATUTORY_VISIT", "StatutoryVisit", visit.getId(), child));
        return judged(child).stream()
                .filter(each -> each.visit().getId().equals(visit.getId()))
                .findFirst()
                .orElseThrow();
    }

    /** Newest first. */
    Page<JudgedVisit> list(UUID child, String cursor, int limit) {
        access.require(child);
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        Comparator<JudgedVisit> order = Comparator.comparing(
                        (JudgedVisit each) -> each.visit().getVisitedOn())
                .thenComparing(each -> each.visit().getId().toString())
                .reversed();
        List<JudgedVisit> found = judged(child).stream()
                .sorted(order)
                .filter(each -> after.isEmpty() || isAfter(each.visit(), after.get()))
                .limit(Page.fetch(limit))
                .toList();
        return Page.of(
                found,
                limit,
                last -> Cursor.after(last.visit().getVisitedOn(), last.visit().getId()));
    }

    /** Of the period of care that is or was the last; empty where nobody knows by what to judge. */
    Optional<VisitReport> report(UUID child) {
        List<VisitedPeriod> periods = store.periods(List.of(child));
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        VisitedPeriod last = periods.get(periods.size() - 1);
        if (!last.isScheduled()) {
            return Optional.empty();
        }
        VisitSchedule schedule = last.schedule(time.calculator(), time.today());
        return schedule.next().map(next -> VisitReport.of(last, schedule, time.today()));
    }

    private List<JudgedVisit> judged(UUID child) {
        List<JudgedVisit> judged = new ArrayList<>();
        for (VisitedPeriod period : store.periods(List.of(child))) {
            Map<Object, VisitDue> byDay = new HashMap<>();
            if (period.isScheduled()) {
                period.schedule(time.calculator(), time.today()).past().stream()
                        .filter(due -> due.visitedOn() != null)
                        .forEach(due -> byDay.put(due.visitedOn(), due));
            }
            for (StatutoryVisit visit : store.of(period.care().id())) {
                // Of two on one day the first did it.
                judged.add(new JudgedVisit(
                        visit, visit.getSeen() == ChildSeen.NOT_SEEN ? null : byDay.remove(visit.getVisitedOn())));
            }
        }
        return judged;
    }

    private static boolean isAfter(StatutoryVisit visit, Cursor cursor) {
        int days = visit.getVisitedOn().compareTo(cursor.date(0));
        return days < 0
                || days == 0 && visit.getId().toString().compareTo(cursor.id(1).toString()) < 0;
    }

    private VisitedPeriod periodOf(UUID child, VisitFacts facts) {
        if (facts.visitedOn().isAfter(time.today())) {
            throw outOfOrder("IN_THE_FUTURE", "This day has not come yet.");
        }
        return store.periods(List.of(child)).stream()
                .filter(period -> period.covers(facts.visitedOn()))
                .reduce((before, next) -> next)
                .orElseThrow(() -> outOfOrder("OUTSIDE_PERIOD", "The child was not looked after on this day."));
    }

    private static ProblemException outOfOrder(String code, String message) {
        return new ProblemException(
                "dates-out-of-order",
                "A visit is recorded on a day that has been, within a period of care.",
                new FieldProblem("/visitedOn", code, message));
    }

    private void requireVisitor(VisitFacts facts) {
        if (facts.visitorId() != null && session.find(Person.class, facts.visitorId()) == null) {
            throw new ProblemException(
                    "unknown-reference",
                    "Leave the id out when you made the visit yourself.",
                    new FieldProblem("/visitorId", "UNKNOWN", "Nobody here has this id."));
        }
    }
}
