package org.openiro.clock;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.openiro.platform.data.Ids;
import org.openiro.platform.data.RowBatch;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/**
 * Works the deadline book out again, a chunk of children to an item of work. Each chunk is kept with its progress and
 * with the item for the next one, exactly once; a restart goes on with the chunk that was not kept. Who reads meanwhile
 * waits for nothing, who changes a child of the chunk waits for the chunk.
 */
@ApplicationScoped
class RecalculateDeadlines implements WorkHandler {

    private static final String NEEDED = """
            from openiro.child c where (c.id > :after or :first)
              and (exists (select from openiro.period_of_care p where p.local_authority_id = c.local_authority_id
                           and p.child_id = c.id and p.status = 'ACTIVE')
                   or exists (select from openiro.deadline d where d.local_authority_id = c.local_authority_id
                              and d.child_id = c.id and d.state = 'OPEN'))
            """;

    // Facts and what follows from them are read together: nobody records one in between.
    private static final String HOLD =
            "select 1 from openiro.period_of_care where child_id in (:children) order by id for update";

    private static final String KEEP = """
            insert into openiro.deadline_move (id, local_authority_id, recalculation_id, child_id, deadline_id, rule,
                due_before, due_now)
            select r.id, scope.current_authority(), r.recalculation, r.child, r.deadline, r.rule, r.before, r.now
            from {rows} r (id, recalculation, child, deadline, rule, before, now)
            """;

    private final Session session;
    private final Recount recount;
    private final StandingBook standing;
    private final List<StandingDuties> duties;
    private final DeadlineMoves moves;
    private final AuthorityTime time;
    private final WorkQueue work;
    private final int chunk;

    RecalculateDeadlines(
            Session session,
            Recount recount,
            StandingBook standing,
            @All List<StandingDuties> duties,
            DeadlineMoves moves,
            AuthorityTime time,
            WorkQueue work,
            @ConfigProperty(name = "openiro.deadlines.children-per-chunk") int chunk) {
        this.session = session;
        this.recount = recount;
        this.standing = standing;
        this.duties = duties;
        this.moves = moves;
        this.time = time;
        this.work = work;
        this.chunk = chunk;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.RECALCULATE_DEADLINES;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        moves.forget();
        time.forget();
        DeadlineRecalculation running =
                session.find(DeadlineRecalculation.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (running.getStatus() == RecalculationStatus.DONE) {
            lookAgain(running);
        } else if (next(running)) {
            work.apart(WorkKind.RECALCULATE_DEADLINES, subject);
        }
    }

    private boolean next(DeadlineRecalculation running) {
        if (running.getStatus() == RecalculationStatus.QUEUED) {
            running.run(count());
        }
        List<UUID> children = childrenAfter(running.getLastChild());
        boolean more = children.size() == chunk;
        if (!children.isEmpty()) {
            session.createNativeQuery(HOLD).setParameter("children", children).getResultList();
            recount.ofChildren(children, running.getReason());
            duties.forEach(each -> standing.bring(each, children, running.getReason()));
        }
        if (!more) {
            recount.ofNobody(running.getReason());
        }
        List<MovedDeadline> moved = moves.all();
        keep(running, moved);
        if (!children.isEmpty()) {
            running.advance(children.get(children.size() - 1), children.size(), moved.size());
        } else {
            running.addLate(moved.size());
        }
        if (!more) {
            running.finish(time.now());
        }
        return more;
    }

    /** What somebody entered by the old policy or calendar while the new one came into force. */
    private void lookAgain(DeadlineRecalculation done) {
        Instant since = session.createNativeQuery(
                        "select entered_at - interval '3 minutes' from openiro.deadline_recalculation where id = :id",
                        Instant.class)
                .setParameter("id", done.getId())
                .getSingleResult();
        recount.enteredSince(since, done.getReason());
        List<MovedDeadline> moved = moves.all();
        keep(done, moved);
        done.addLate(moved.size());
    }

    private int count() {
        return session.createNativeQuery("select count(*) " + NEEDED, Long.class)
                .setParameter("first", true)
                .setParameter("after", new UUID(0, 0))
                .getSingleResult()
                .intValue();
    }

    private List<UUID> childrenAfter(UUID last) {
        return session.createNativeQuery("select c.id " + NEEDED + " order by c.id limit :chunk", UUID.class)
                .setParameter("first", last == null)
                .setParameter("after", last == null ? new UUID(0, 0) : last)
                .setParameter("chunk", chunk)
                .getResultList();
    }

    private void keep(DeadlineRecalculation running, List<MovedDeadline> moved) {
        RowBatch rows = RowBatch.of("uuid", "uuid", "uuid", "uuid", "text", "date", "date");
        moved.forEach(move -> rows.add(
                Ids.next(), running.getId(), move.child(), move.deadline(), move.rule(), move.before(), move.now()));
        session.doWork((Connection connection) -> write(rows, connection));
    }

    private static void write(RowBatch rows, Connection connection) throws SQLException {
        rows.execute(connection, KEEP);
    }
}
