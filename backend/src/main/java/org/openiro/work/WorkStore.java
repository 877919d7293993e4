package org.openiro.work;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.data.Ids;

/** The queue in the database, for the dispatcher. */
@ApplicationScoped
class WorkStore {

    static final int ATTEMPTS = 8;

    // The first waiting item of its stream, unless somebody has it: its row lock keeps the rest of the stream back,
    // because for everybody else it still is the first. Waiting for a retry keeps the stream back too.
    private static final String CLAIM =
            """
            select w.id, w.local_authority_id, w.stream, w.kind, w.subject_id, w.attempts
            from openiro.work_item w
            where w.state = 'READY' and w.available_at <= :now
              and not exists (select from openiro.work_item before
                              where before.stream = w.stream and before.state = 'READY'
                                and (before.due_at, before.position) < (w.due_at, w.position))
            order by w.available_at
            limit 1
            for update skip locked
            """;

    private final Session entities;
    private final Clock clock;

    WorkStore(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Optional<WorkItem> claim() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(CLAIM)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .map(row -> new WorkItem(
                        (UUID) row[0], (UUID) row[1], (String) row[2], WorkKind.valueOf((String) row[3]), (UUID) row[4],
                        ((Number) row[5]).intValue()))
                .findFirst();
    }

    boolean enterScope(WorkItem item) {
        return (Boolean) entities.createNativeQuery("select scope.begin_work(:item)", Boolean.class)
                .setParameter("item", item.id())
                .getSingleResult();
    }

    void done(WorkItem item) {
        entities.flush();
        finish(item, "DONE", null);
    }

    /** Later each time: one second, then four times as long, up to an hour. */
    void retryLater(WorkItem item, String failure) {
        Duration wait = Duration.ofSeconds(Math.min(3600, 1L << Math.min(2 * item.attempts(), 12)));
        Instant again = clock.instant().plus(wait);
        entities.createNativeMutationQuery("update openiro.work_item set attempts = attempts + 1, available_at = :again,"
                        + " failure = :failure where id = :id and state = 'READY'")
                .setParameter("again", again)
                .setParameter("failure", failure)
                .setParameter("id", item.id())
                .executeUpdate();
    }

    /** Takes the item out of its stream, and says so: a person must look at it. */
    void park(WorkItem item, String failure) {
        entities.createNativeMutationQuery("insert into openiro.alert (id, local_authority_id, kind, subject_id, raised_at)"
                        + " values (:id, :authority, 'WORK_PARKED', :item, :now) on conflict do nothing")
                .setParameter("id", Ids.next())
                .setParameter("authority", item.authority())
                .setParameter("item", item.id())
                .setParameter("now", clock.instant())
                .executeUpdate();
        finish(item, "PARKED", failure);
    }

    private void finish(WorkItem item, String state, String failure) {
        entities.createNativeMutationQuery("update openiro.work_item set state = :state, failure = :failure,"
                        + " attempts = attempts + 1, finished_at = :now where id = :id and state = 'READY'")
                .setParameter("state", state)
                .setParameter("failure", failure, String.class)
                .setParameter("now", clock.instant())
                .setParameter("id", item.id())
                .executeUpdate();
    }
}
