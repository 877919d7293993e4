package org.openiro.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.platform.data.Ids;

/** The queue in the database, for the dispatcher. */
@ApplicationScoped
class WorkStore {

    static final int ATTEMPTS = 8;

    // Streams whose first waiting item is due, and of these the first that nobody works in. The lock is on the stream,
    // not only on the item, because an item with an earlier place may still arrive while another is worked on. Kinds
    // this replica does not know are left to one that does, as while versions are being changed.
    private static final String STREAM = """
            select due.stream from (
                select w.stream from openiro.work_item w
                where w.state = 'READY' and w.available_at <= :now and w.kind in (:kinds)
                  and not exists (select from openiro.work_item before
                                  where before.stream = w.stream and before.state = 'READY'
                                    and (before.due_at, before.position) < (w.due_at, w.position))
                order by w.available_at
                limit 64) due
            where pg_try_advisory_xact_lock(hashtextextended('work/' || due.stream, 0))
            limit 1
            """;

    // Looked at anew under the lock: since the stream was found, somebody may have done its item, or failed to.
    private static final String FIRST = """
            select id, local_authority_id, stream, kind, subject_id, attempts
            from (select * from openiro.work_item where stream = :stream and state = 'READY'
                  order by due_at, position limit 1 for update) w
            where available_at <= :now and kind in (:kinds)
            """;

    private final Session entities;
    private final Clock clock;

    WorkStore(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Takes a stream in which something is due, for the rest of the transaction. */
    Optional<String> claimStream(Collection<String> kinds) {
        return entities.createNativeQuery(STREAM, String.class)
                .setParameter("now", clock.instant())
                .setParameter("kinds", kinds)
                .uniqueResultOptional();
    }

    /** The first item of a claimed stream; empty when it is not due any more. */
    Optional<WorkItem> first(String stream, Collection<String> kinds) {
        return entities.createNativeQuery(FIRST, Object[].class)
                .setParameter("stream", stream)
                .setParameter("now", clock.instant())
                .setParameter("kinds", kinds)
                .uniqueResultOptional()
                .map(row -> new WorkItem(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        WorkKind.valueOf((String) row[3]),
                        (UUID) row[4],
                        ((Number) row[5]).intValue()));
    }

    /** False when the item is not waiting any more. */
    boolean enterScope(WorkItem item) {
        return entities.createNativeQuery("select scope.begin_work(:item)", Boolean.class)
                .setParameter("item", item.id())
                .getSingleResult();
    }

    /** @throws IllegalStateException when it is not this item's turn any more, so that its effects are not kept */
    void done(WorkItem item) {
        entities.flush();
        if (!finish(item, "DONE", null)) {
            throw new IllegalStateException("Somebody else finished this item of work");
        }
    }

    /**
     * Later each time: one second, then four times as long, up to an hour.
     *
     * @return false when another dispatcher has counted this attempt
     */
    boolean retryLater(WorkItem item, String failure) {
        Duration wait = Duration.ofSeconds(Math.min(3600, 1L << Math.min(2 * item.attempts(), 12)));
        Instant again = clock.instant().plus(wait);
        return entities.createNativeMutationQuery(
                                "update openiro.work_item set attempts = attempts + 1, available_at = :again,"
                                        + " failure = :failure where id = :id and state = 'READY' and attempts = :attempts")
                        .setParameter("again", again)
                        .setParameter("failure", failure)
                        .setParameter("id", item.id())
                        .setParameter("attempts", item.attempts())
                        .executeUpdate()
                == 1;
    }

    /**
     * Takes the item out of its stream.
     *
     * @return false when another dispatcher has done so
     */
    boolean putAside(WorkItem item, String failure) {
        return finish(item, "PARKED", failure);
    }

    /** Says that an item was put aside: a person must look at it. */
    void alert(WorkItem item) {
        entities.createNativeMutationQuery("""
                        insert into openiro.alert (id, local_authority_id, kind, child_id, subject_id, raised_at)
                        values (:id, :authority, :kind, cast(:child as uuid), :item, :now) on conflict do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("authority", item.authority())
                .setParameter("kind", AlertKind.WORK_PARKED.name())
                .setParameter("child", item.child(), String.class)
                .setParameter("item", item.id())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    // Two dispatchers that failed at the same attempt count it once.
    private boolean finish(WorkItem item, String state, String failure) {
        return entities.createNativeMutationQuery("update openiro.work_item set state = :state, failure = :failure,"
                                + " attempts = attempts + 1, finished_at = :now"
                                + " where id = :id and state = 'READY' and attempts = :attempts")
                        .setParameter("state", state)
                        .setParameter("failure", failure, String.class)
                        .setParameter("now", clock.instant())
                        .setParameter("id", item.id())
                        .setParameter("attempts", item.attempts())
                        .executeUpdate()
                == 1;
    }
}
