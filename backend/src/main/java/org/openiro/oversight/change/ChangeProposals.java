package org.openiro.oversight.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** Proposed changes as they are read. */
@ApplicationScoped
class ChangeProposals {

    private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);

    private final EntityManager entities;
    private final ChildAccess access;
    private final Audit audit;

    ChangeProposals(EntityManager entities, ChildAccess access, Audit audit) {
        this.entities = entities;
        this.access = access;
        this.audit = audit;
    }

    /**
     * The child of a proposal that the current actor may know of.
     *
     * @throws ProblemException 404 for any other
     */
    UUID requireChildOf(UUID proposal) {
        UUID child = entities.createQuery("select p.childId from ChangeProposal p where p.id = :id", UUID.class)
                .setParameter("id", proposal)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        access.require(child);
        return child;
    }

    ChangeProposal read(UUID id) {
        UUID child = requireChildOf(id);
        audit.record(AuditEvent.read("ChangeProposal", id, child));
        return entities.find(ChangeProposal.class, id);
    }

    /** The latest first. */
    Page<ChangeProposal> list(UUID child, String cursor, int limit) {
        access.require(child);
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        List<ChangeProposal> found = entities.createQuery(
                        "from ChangeProposal p where p.childId = :child"
                                + " and (p.proposedOn < :day or p.proposedOn = :day and p.id < :id)"
                                + " order by p.proposedOn desc, p.id desc",
                        ChangeProposal.class)
                .setParameter("child", child)
                .setParameter("day", after.map(last -> last.date(0)).orElse(LATEST))
                .setParameter("id", after.map(last -> last.id(1)).orElse(new UUID(0, 0)))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        return Page.of(found, limit, each -> Cursor.after(each.getProposedOn(), each.getId()));
    }
}
