package org.openiro.oversight.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.access.VisibleChildren;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.audit.ChildRecords;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/**
 * Feedback on practice as it is read: what was said to one social worker is not read by others who work with the child,
 * but by that person, their manager and the reviewing service.
 */
@ApplicationScoped
class PracticeFeedbackReading {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final String RECEIVED = """
            select f.id from openiro.practice_feedback f
            join openiro.child c on c.local_authority_id = f.local_authority_id and c.id = f.child_id
            where (f.recipient_id = :actor or f.sent_to = 'TEAM' and f.team_id in (
                select t.id from openiro.team t
                where t.local_authority_id = scope.current_authority() and t.manager_id = :actor))
              and (f.sent_at, f.id) < (:at, :id) and
            """ + VisibleChildren.CONDITION + " order by f.sent_at desc, f.id desc";

    private final EntityManager entities;
    private final ChildAccess access;
    private final ChildRecords records;
    private final VisibleChildren visible;
    private final CurrentActor current;
    private final Audit audit;

    PracticeFeedbackReading(
            EntityManager entities,
            ChildAccess access,
            ChildRecords records,
            VisibleChildren visible,
            CurrentActor current,
            Audit audit) {
        this.entities = entities;
        this.access = access;
        this.records = records;
        this.visible = visible;
        this.current = current;
        this.audit = audit;
    }

    /** @throws ProblemException 404 for what the current actor may not read */
    PracticeFeedback show(UUID id) {
        if (!current.get().isAny(Role.IRO, Role.IRO_MANAGER, Role.PRACTICE_MANAGER, Role.AUDITOR, Role.DCS)) {
            requireReceived(id);
        }
        return records.read(PracticeFeedback.class, id);
    }

    /**
     * The child of feedback that was sent to the current actor, or to a team that they manage.
     *
     * @throws ProblemException 404 for any other, and when the child is not theirs any more
     */
    UUID requireReceived(UUID id) {
        UUID child = access.requireChildOf(PracticeFeedback.class, id);
        long received = entities.createQuery(
                        "select count(f) from PracticeFeedback f left join Team t on t.id = f.teamId where f.id = :id"
                                + " and (f.recipientId = :actor or f.sentTo = TEAM and t.manager.id = :actor)",
                        Long.class)
                .setParameter("id", id)
                .setParameter("actor", current.get().person())
                .getSingleResult();
        if (received == 0) {
            throw ProblemException.notFound();
        }
        return child;
    }

    /** What was sent to the current actor about children who are still theirs, the latest first. */
    Page<PracticeFeedback> received(String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        @SuppressWarnings("unchecked")
        List<UUID> ids = visible.bind(entities.createNativeQuery(RECEIVED, UUID.class))
                .setParameter("at", after.map(last -> last.instant(0)).orElse(LATEST))
                .setParameter("id", after.map(last -> last.id(1)).orElse(new UUID(0, 0)))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        audit.record(AuditEvent.of("LIST_RECEIVED_FEEDBACK", "PracticeFeedback", null, null));
        List<PracticeFeedback> found = entities.createQuery(
                        "from PracticeFeedback f where f.id in :ids order by f.sentAt desc, f.id desc",
                        PracticeFeedback.class)
                .setParameter("ids", ids)
                .getResultList();
        return Page.of(found, limit, each -> Cursor.after(each.getSentAt(), each.getId()));
    }
}
