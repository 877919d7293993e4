package org.openiro.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.Child;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** What two people decide about the end of a record. Nothing here destroys anything, and nothing here could. */
@ApplicationScoped
class DestructionService {

    private static final String IN_USE = """
            select exists (select from openiro.period_of_care p
                    where p.child_id = :child and p.status in ('PENDING_24H', 'ACTIVE'))
                or exists (select from openiro.companion_access a where a.child_id = :child and a.closed_at is null)
            """;

    private final EntityManager entities;
    private final Changes changes;
    private final RetentionDates dates;
    private final ChildAccess access;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    DestructionService(
            EntityManager entities,
            Changes changes,
            RetentionDates dates,
            ChildAccess access,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.dates = dates;
        this.access = access;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    Destruction propose(UUID child, String ifMatch) {
        access.require(child);
        // The child's row is the turnstile: of two proposals at once the second meets the first.
        changes.of(Child.class, child, ifMatch);
        RetentionDate due = requireDue(child);
        if (isInUse(child)) {
            throw new ProblemException(
                    "record-in-use", "End the period of care and close the child's access to the app first.");
        }
        if (isProposed(child)) {
            throw new ProblemException("destruction-proposed", "There is a proposal already.");
        }
        Destruction destruction = new Destruction(due, current.get().person(), time.now());
        entities.persist(destruction);
        audit.record(AuditEvent.of("PROPOSE_DESTRUCTION", "Destruction", destruction.getId(), child));
        return destruction;
    }

    Destruction approve(UUID id, String ifMatch) {
        Destruction destruction = changes.of(Destruction.class, id, ifMatch);
        destruction.approve(current.get().person(), time.now());
        requireDue(destruction.getChildId());
        audit.record(AuditEvent.of("APPROVE_DESTRUCTION", "Destruction", id, destruction.getChildId()));
        return destruction;
    }

    Destruction withdraw(UUID id, String ifMatch) {
        Destruction destruction = changes.of(Destruction.class, id, ifMatch);
        destruction.withdraw(current.get().person(), time.now());
        audit.record(AuditEvent.of("WITHDRAW_DESTRUCTION", "Destruction", id, destruction.getChildId()));
        return destruction;
    }

    Destruction read(UUID id) {
        Destruction destruction = entities.find(Destruction.class, id);
        if (destruction == null) {
            throw ProblemException.notFound();
        }
        audit.record(AuditEvent.read("Destruction", id, destruction.getChildId()));
        return destruction;
    }

    /** Newest first. */
    Page<Destruction> list(String cursor, int limit) {
        audit.record(AuditEvent.of("LIST_DESTRUCTIONS", "Destruction", null, null));
        return Destruction.LIST.page(entities, Map.of(), cursor, limit);
    }

    private RetentionDate requireDue(UUID child) {
        RetentionDate date = dates.date(child);
        if (!date.isOver(time.today())) {
            throw new ProblemException("record-not-due", "The record must still be kept.");
        }
        if (dates.isHeld(child)) {
            throw new ProblemException("record-held", "A legal hold keeps the record.");
        }
        return date;
    }

    private boolean isInUse(UUID child) {
        return (Boolean) entities.createNativeQuery(IN_USE, Boolean.class)
                .setParameter("child", child)
                .getSingleResult();
    }

    private boolean isProposed(UUID child) {
        return entities.createQuery(
                                "select count(d) from Destruction d where d.childId = :child and d.status in :open",
                                Long.class)
                        .setParameter("child", child)
                        .setParameter("open", List.of(DestructionStatus.PROPOSED, DestructionStatus.APPROVED))
                        .getSingleResult()
                > 0;
    }
}
