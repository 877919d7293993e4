package org.openiro.clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Query;

/**
 * Counts open deadlines again, on the calendar and by the policy as they are now. A row that says something else now is
 * withdrawn with the reason and another takes its place; rows that are met stay as they were. From what has passed nothing
 * follows a second time, unless it is still to pass now. Two statements write any number of them.
 */
@ApplicationScoped
class Recount {

    // Whoever changes a deadline has taken this lock of its subject first: see DeadlineBook.
    private static final String HOLD = """
            select pg_advisory_xact_lock(hashtextextended('deadlines/' || s.id, 0))
            from (select distinct cast(d.subject_id as text) as id from openiro.deadline d
                  where d.state = 'OPEN' and %s order by 1) s
            """;

    // Allocations come last: they depend on first reviews. What is halfway to the next review is the standing book's.
    private static final String OPEN =
            "from Deadline d where d.state = :open and d.rule not in :halfway and %s order by"
                    + " case when d.rule = :allocation then 1 else 0 end, d.id";

    private static final List<DeadlineRule> HALFWAY =
            Arrays.stream(DeadlineRule.values()).filter(DeadlineRule::isHalfway).toList();

    private final Session session;
    private final PolicyStore policies;
    private final AuthorityTime time;
    private final DeadlineMoves moves;
    private final DeadlineWatch watch;
    private final ObjectMapper json;

    Recount(
            Session session,
            PolicyStore policies,
            AuthorityTime time,
            DeadlineMoves moves,
            DeadlineWatch watch,
            ObjectMapper json) {
        this.session = session;
        this.policies = policies;
        this.time = time;
        this.moves = moves;
        this.watch = watch;
        this.json = json;
    }

    void ofChildren(Collection<UUID> children, String reason) {
        replace(
                session.createNativeQuery(HOLD.formatted("d.child_id in (:children)"))
                        .setParameter("children", children),
                session.createQuery(OPEN.formatted("d.childId in :children"), Deadline.class)
                        .setParameter("children", children),
                reason);
    }

    /** Duties that concern no single child. */
    void ofNobody(String reason) {
        replace(
                session.createNativeQuery(HOLD.formatted("d.child_id is null")),
                session.createQuery(OPEN.formatted("d.childId is null"), Deadline.class),
                reason);
    }

    /** What was entered since a moment of the database's own clock. */
    void enteredSince(Instant moment, String reason) {
        replace(
                session.createNativeQuery(HOLD.formatted("d.created_at >= :moment"))
                        .setParameter("moment", moment),
                session.createQuery(OPEN.formatted("d.createdAt >= :moment"), Deadline.class)
                        .setParameter("moment", moment),
                reason);
    }

    private static DeadlineRows.Fate fate(Deadline before, boolean passed) {
        return passed ? DeadlineRows.Fate.passed(before.getPassedAt()) : DeadlineRows.Fate.OPEN;
    }

    private void replace(Query<?> hold, Query<Deadline> select, String reason) {
        hold.getResultList();
        List<Deadline> open = select.setParameter("open", DeadlineState.OPEN)
                .setParameter("allocation", DeadlineRule.ALLOCATE_IRO)
                .setParameter("halfway", HALFWAY)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (open.isEmpty()) {
            return;
        }
        Recalculation recalculation = new Recalculation(policies.history(), time.calendar());
        DeadlineRows rows = new DeadlineRows(json, time.today());
        for (Deadline before : open) {
            DueDate due = recalculation.again(before);
            if (!before.saysExactly(due)) {
                rows.withdraw(before.getId(), reason, time.today());
                moves.withdrawn(before.getId(), before.subject(), before.getRule(), before.getDueDate());
                boolean passed = before.hasPassedAs(due, time.now());
                UUID id = rows.enter(due, before.subject(), before.getResponsible(), fate(before, passed));
                moves.entered(id, before.subject(), before.getRule(), due.dueDate());
                if (!passed) {
                    watch.over(id, due, before.subject());
                }
            }
            session.detach(before);
        }
        session.doWork(rows::write);
    }
}
