package org.openiro.oversight.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** Significant events as they are read. */
@ApplicationScoped
class SignificantEvents {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final EntityManager entities;
    private final ChildAccess access;
    private final Audit audit;

    SignificantEvents(EntityManager entities, ChildAccess access, Audit audit) {
        this.entities = entities;
        this.access = access;
        this.audit = audit;
    }

    /**
     * The child of an event that the current actor may know of.
     *
     * @throws ProblemException 404 for any other
     */
    UUID requireChildOf(UUID event) {
        return access.requireChildOf(SignificantEvent.class, event);
    }

    SignificantEvent read(UUID id) {
        UUID child = requireChildOf(id);
        audit.record(AuditEvent.read("SignificantEvent", id, child));
        return entities.find(SignificantEvent.class, id);
    }

    /** The latest notified first. */
    Page<SignificantEvent> list(UUID child, String cursor, int limit) {
        access.require(child);
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        List<SignificantEvent> found = entities.createQuery(
                        "from SignificantEvent e where e.childId = :child"
                                + " and (e.notifiedAt < :at or e.notifiedAt = :at and e.id < :id)"
                                + " order by e.notifiedAt desc, e.id desc",
                        SignificantEvent.class)
                .setParameter("child", child)
                .setParameter("at", after.map(last -> last.instant(0)).orElse(LATEST))
                .setParameter("id", after.map(last -> last.id(1)).orElse(new UUID(0, 0)))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        return Page.of(found, limit, each -> Cursor.after(each.getNotifiedAt(), each.getId()));
    }
}
