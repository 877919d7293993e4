package org.openiro.oversight.concern;

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

/** Concerns as they are read. */
@ApplicationScoped
class Concerns {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final EntityManager entities;
    private final ChildAccess access;
    private final Audit audit;

    Concerns(EntityManager entities, ChildAccess access, Audit audit) {
        this.entities = entities;
        this.access = access;
        this.audit = audit;
    }

    /**
     * The child of a concern that the current actor may know of.
     *
     * @throws ProblemException 404 for any other
     */
    UUID requireChildOf(UUID concern) {
        return access.requireChildOf(Concern.class, concern);
    }

    Concern read(UUID id) {
        UUID child = requireChildOf(id);
        audit.record(AuditEvent.read("Concern", id, child));
        return entities.find(Concern.class, id);
    }

    /** The latest link first. */
    Page<Concern> list(UUID child, String cursor, int limit) {
        access.require(child);
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        List<Concern> found = entities.createQuery(
                        "from Concern c where c.childId = :child"
                                + " and (c.invitedAt < :at or c.invitedAt = :at and c.id < :id)"
                                + " order by c.invitedAt desc, c.id desc",
                        Concern.class)
                .setParameter("child", child)
                .setParameter("at", after.map(last -> last.instant(0)).orElse(LATEST))
                .setParameter("id", after.map(last -> last.id(1)).orElse(new UUID(0, 0)))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        return Page.of(found, limit, each -> Cursor.after(each.getInvitedAt(), each.getId()));
    }
}
