package org.openiro.oversight.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.Actor;
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
 * but by that person, whoever manages the team they were in then, and the reviewing service.
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

    private static final String MANAGED =
            "(e.recipientId = :actor or e.teamId in (select t.id from Team t where t.manager.id = :actor))";

    private static final String SENT_TO =
            "(e.recipientId = :actor or e.sentTo = TEAM and e.teamId in (select t.id from Team t where t.manager.id = :actor))";

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
        Actor actor = current.get();
        if (!readsAll(actor)) {
            require(id, actor.is(Role.PRACTICE_MANAGER) ? MANAGED : SENT_TO);
        }
        return records.read(PracticeFeedback.class, id);
    }

    /**
     * What was said about the practice in a child's case, the latest first.
     *
     * @throws ProblemException 404 for a child who is not the current actor's
     */
    Page<PracticeFeedback> list(UUID child, String cursor, int limit) {
        Actor actor = current.get();
        if (readsAll(actor)) {
            return records.list(PracticeFeedback.LIST, child, cursor, limit);
        }
        access.require(child);
        return PracticeFeedback.LIST
                .where("e.childId = :child and " + MANAGED)
                .page(entities, Map.of("child", child, "actor", actor.person()), cursor, limit);
    }

    private static boolean readsAll(Actor actor) {
        return actor.isAny(Role.IRO, Role.IRO_MANAGER, Role.AUDITOR, Role.DCS);
    }

    /**
     * The child of feedback that was sent to the current actor, or to a team that they manage.
     *
     * @throws ProblemException 404 for any other, and when the child is not theirs any more
     */
    UUID requireReceived(UUID id) {
        UUID child = access.requireChildOf(PracticeFeedback.class, id);
        require(id, SENT_TO);
        return child;
    }

    private void require(UUID id, String condition) {
        long found = entities.createQuery(
                        "select count(e) from PracticeFeedback e where e.id = :id and " + condition, Long.class)
                .setParameter("id", id)
                .setParameter("actor", current.get().person())
                .getSingleResult();
        if (found == 0) {
            throw ProblemException.notFound();
        }
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
