package org.openiro.oversight.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.access.Actor;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.Child;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.WorkingDayCalendar;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Notifying significant events, reading them, and deciding what follows. */
@ApplicationScoped
class EventService {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final EventClock deadlines;
    private final EarlyReviews early;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    EventService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            EventClock deadlines,
            EarlyReviews early,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.deadlines = deadlines;
        this.early = early;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    SignificantEvent notify(UUID child, EventNotice notice) {
        access.require(child);
        requirePlausible(child, notice.occurredOn());
        Actor actor = current.get();
        EventSource source =
                actor.isAny(Role.IRO, Role.IRO_MANAGER) ? EventSource.FOUND_BY_SERVICE : EventSource.NOTIFIED;
        SignificantEvent event = SignificantEvent.told(child, notice, source, lag(notice), actor.person(), time.now());
        if (actor.is(Role.IRO)) {
            event.read(actor.person(), time.now());
        }
        entities.persist(event);
        deadlines.notified(event);
        audit.record(AuditEvent.of("NOTIFY_SIGNIFICANT_EVENT", "SignificantEvent", event.getId(), child));
        return event;
    }

    SignificantEvent read(UUID id, String ifMatch) {
        UUID child = access.requireChildOf(SignificantEvent.class, id);
        SignificantEvent event = changes.of(SignificantEvent.class, id, ifMatch);
        UUID reader = current.get().person();
        event.read(reader, time.now());
        deadlines.read(event, reader);
        audit.record(AuditEvent.of("READ_SIGNIFICANT_EVENT", "SignificantEvent", id, child));
        return event;
    }

    SignificantEvent decide(UUID id, String ifMatch, EventJudgement judgement) {
        UUID child = access.requireChildOf(SignificantEvent.class, id);
        SignificantEvent event = changes.of(SignificantEvent.class, id, ifMatch);
        UUID judge = current.get().person();
        event.decide(judgement, judge, time.now());
        deadlines.decided(event, judge);
        if (event.getDecision() == EventDecision.EARLY_REVIEW) {
            early.decided(event);
        }
        audit.record(AuditEvent.of("DECIDE_SIGNIFICANT_EVENT", "SignificantEvent", id, child)
                .changing("decision")
                .because(judgement.reason()));
        return event;
    }

    SignificantEvent consulted(UUID id, String ifMatch, ConsultationResult result) {
        UUID child = access.requireChildOf(SignificantEvent.class, id);
        SignificantEvent event = changes.of(SignificantEvent.class, id, ifMatch);
        UUID by = current.get().person();
        event.consulted(result, by, time.now());
        deadlines.consulted(event, by);
        audit.record(AuditEvent.of("RECORD_EVENT_CONSULTATION", "SignificantEvent", id, child)
                .changing("outcome", "wordsForChild"));
        return event;
    }

    private int lag(EventNotice notice) {
        LocalDate served = LocalDate.of(WorkingDayCalendar.FIRST_YEAR, 1, 1);
        LocalDate from = notice.occurredOn().isBefore(served) ? served : notice.occurredOn();
        return time.calendar().workingDaysBetween(from, time.today());
    }

    private void requirePlausible(UUID child, LocalDate occurredOn) {
        LocalDate born = entities.find(Child.class, child).getDateOfBirth();
        if (occurredOn.isAfter(time.today()) || occurredOn.isBefore(born)) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "An event is notified once it has happened, in the child's life.",
                    new FieldProblem("/occurredOn", "OUT_OF_ORDER", "Not to come, nor before the child was born."));
        }
    }
}
