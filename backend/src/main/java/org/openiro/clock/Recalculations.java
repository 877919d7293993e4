package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.data.Turns;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** Recalculations of the authority's deadline book: caused, and looked at. */
@ApplicationScoped
class Recalculations {

    /** Longer than any transaction lives that may have counted with the policy or the calendar as it was before. */
    private static final Duration STRAGGLERS = Duration.ofSeconds(90);

    private final Session session;
    private final WorkQueue work;
    private final CurrentActor actor;
    private final AuthorityTime time;
    private final Turns turns;
    private final Audit audit;

    Recalculations(Session session, WorkQueue work, CurrentActor actor, AuthorityTime time, Turns turns, Audit audit) {
        this.session = session;
        this.work = work;
        this.actor = actor;
        this.time = time;
        this.turns = turns;
        this.audit = audit;
    }

    /** @throws ProblemException 409 while one that a manager asked for is under way */
    DeadlineRecalculation request(String reason) {
        turns.take("DEADLINE_RECALCULATION");
        List<UUID> underWay = session.createQuery(
                        "select r.id from DeadlineRecalculation r where r.cause = :requested and r.status <> :done",
                        UUID.class)
                .setParameter("requested", RecalculationCause.REQUESTED)
                .setParameter("done", RecalculationStatus.DONE)
                .getResultList();
        if (!failed(underWay).containsAll(underWay)) {
            throw new ProblemException(
                    "recalculation-under-way", "Wait until the one that is under way is done, then ask again.");
        }
        DeadlineRecalculation made = begin(RecalculationCause.REQUESTED, reason.strip(), time.now());
        audit.record(AuditEvent.of("RECALCULATE_DEADLINES", "DeadlineRecalculation", made.getId(), null)
                .because(made.getReason()));
        return made;
    }

    /**
     * Works the book out again because policy or calendar changed; somebody may be entering a deadline at this moment
     * who has read the old one, so that it is looked at once more a little later.
     *
     * @param from the moment from which on the change counts
     */
    DeadlineRecalculation because(RecalculationCause cause, String reason, Instant from) {
        DeadlineRecalculation made = begin(cause, reason, from);
        work.apartAt(WorkKind.RECALCULATE_DEADLINES, made.getId(), from.plus(STRAGGLERS));
        return made;
    }

    private DeadlineRecalculation begin(RecalculationCause cause, String reason, Instant from) {
        DeadlineRecalculation made =
                new DeadlineRecalculation(cause, reason, actor.get().person(), time.now(), from);
        session.persist(made);
        session.flush();
        work.apartAt(WorkKind.RECALCULATE_DEADLINES, made.getId(), from);
        return made;
    }

    DeadlineRecalculation read(UUID id) {
        DeadlineRecalculation found = session.find(DeadlineRecalculation.class, id);
        if (found == null) {
            throw ProblemException.notFound();
        }
        return found;
    }

    /** Newest first. */
    Page<DeadlineRecalculation> list(String cursor, int limit) {
        UUID before = Cursor.parse(cursor, 1).map(after -> after.id(0)).orElse(new UUID(-1, -1));
        return Page.of(
                session.createQuery(
                                "from DeadlineRecalculation r where r.id < :before order by r.id desc",
                                DeadlineRecalculation.class)
                        .setParameter("before", before)
                        .setMaxResults(Page.fetch(limit))
                        .getResultList(),
                limit,
                last -> Cursor.after(last.getId()));
    }

    /** What one moved so far, in the order in which it did. */
    Page<DeadlineMove> moved(UUID id, String cursor, int limit) {
        read(id);
        UUID after = Cursor.parse(cursor, 1).map(key -> key.id(0)).orElse(new UUID(0, 0));
        audit.record(AuditEvent.of("LIST_MOVED_DEADLINES", "DeadlineRecalculation", id, null));
        return Page.of(
                session.createQuery(
                                "from DeadlineMove m where m.recalculationId = :id and m.id > :after order by m.id",
                                DeadlineMove.class)
                        .setParameter("id", id)
                        .setParameter("after", after)
                        .setMaxResults(Page.fetch(limit))
                        .getResultList(),
                limit,
                last -> Cursor.after(last.getId()));
    }

    /** Of these, the ones that the work queue has given up on. */
    Set<UUID> failed(Collection<UUID> recalculations) {
        if (recalculations.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(session.createNativeQuery(
                        "select subject_id from openiro.work_item where local_authority_id = scope.current_authority()"
                                + " and state = 'PARKED' and kind = 'RECALCULATE_DEADLINES'"
                                + " and subject_id in (:recalculations)",
                        UUID.class)
                .setParameter("recalculations", recalculations)
                .getResultList());
    }
}
