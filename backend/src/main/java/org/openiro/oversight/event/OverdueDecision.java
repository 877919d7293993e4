package org.openiro.oversight.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlinePassed;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.LondonTime;

/** A decision of a review was not carried out by its day, of which the IRO is to be told: the software tells it. */
@ApplicationScoped
class OverdueDecision {

    private final EntityManager entities;
    private final EventClock deadlines;
    private final AuthorityTime time;
    private final Audit audit;

    OverdueDecision(EntityManager entities, EventClock deadlines, AuthorityTime time, Audit audit) {
        this.entities = entities;
        this.deadlines = deadlines;
        this.time = time;
        this.audit = audit;
    }

    void enter(@Observes DeadlinePassed passed) {
        if (passed.rule() != DeadlineRule.DECISION_CARRIED_OUT) {
            return;
        }
        EventNotice notice = new EventNotice(
                EventKind.DECISIONS_NOT_CARRIED_OUT,
                LondonTime.dateOf(passed.at()),
                "A decision of a review was not carried out by its day.");
        UUID child = passed.child();
        int lag = time.calendar().workingDaysBetween(notice.occurredOn(), time.today());
        SignificantEvent event = SignificantEvent.detected(child, notice, passed.subject(), lag, time.now());
        entities.persist(event);
        deadlines.notified(event);
        audit.record(AuditEvent.of("DETECT_SIGNIFICANT_EVENT", "SignificantEvent", event.getId(), child));
    }
}
