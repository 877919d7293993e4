package org.openiro.oversight.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;

/** Significant events that the software knows of by itself, so that nobody has to tell the IRO. */
@ApplicationScoped
public class DetectedEvents {

    private final EntityManager entities;
    private final EventClock deadlines;
    private final AuthorityTime time;
    private final Audit audit;

    DetectedEvents(EntityManager entities, EventClock deadlines, AuthorityTime time, Audit audit) {
        this.entities = entities;
        this.deadlines = deadlines;
        this.time = time;
        this.audit = audit;
    }

    /**
     * Each time: one thing in the record may give rise to several.
     *
     * @param what in the record says so
     */
    public void enter(UUID child, EventKind kind, LocalDate occurredOn, String words, UUID what) {
        int lag = time.calendar().workingDaysBetween(occurredOn, time.today());
        SignificantEvent event =
                SignificantEvent.detected(child, new EventNotice(kind, occurredOn, words), what, lag, time.now());
        entities.persist(event);
        deadlines.notified(event);
        audit.record(AuditEvent.of("DETECT_SIGNIFICANT_EVENT", "SignificantEvent", event.getId(), child));
    }

    /** As {@link #enter}, but once of a kind, however often and in whatever words it is said of the same. */
    void enterOnce(UUID child, EventKind kind, LocalDate occurredOn, String words, UUID what) {
        if (!isKnown(child, kind, what)) {
            enter(child, kind, occurredOn, words, what);
        }
    }

    private boolean isKnown(UUID child, EventKind kind, UUID what) {
        return !entities.createQuery("select 1 from SignificantEvent e where e.childId = :child and e.kind = :kind"
                        + " and e.detectedBy = :what")
                .setParameter("child", child)
                .setParameter("kind", kind)
                .setParameter("what", what)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
