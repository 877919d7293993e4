package org.openiro.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.data.Ids;
import org.openiro.platform.scope.CurrentScope;

/** Puts work for later into the current transaction: outbox entries and timed work alike. */
@ApplicationScoped
public class WorkQueue {

    private final EntityManager entities;
    private final CurrentScope scope;
    private final Clock clock;

    WorkQueue(EntityManager entities, CurrentScope scope, Clock clock) {
        this.entities = entities;
        this.scope = scope;
        this.clock = clock;
    }

    /** Work about one child, in order with all other work about that child. */
    public void forChild(UUID child, WorkKind kind, UUID subject) {
        enqueue(WorkItem.CHILD + child, kind, subject, clock.instant());
    }

    /** Work about one child, not before an instant. */
    public void forChildAt(UUID child, WorkKind kind, UUID subject, Instant due) {
        enqueue(WorkItem.CHILD + child, kind, subject, due);
    }

    /** Work of the authority as a whole. */
    public void forAuthority(WorkKind kind, UUID subject) {
        enqueue("authority:" + scope.authority(), kind, subject, clock.instant());
    }

    /**
     * Work at the identity provider about one child's account, not before an instant. In order among itself only: what
     * the child says must not wait while the identity provider is away.
     */
    public void forAccountAt(UUID child, WorkKind kind, UUID subject, Instant due) {
        enqueue(WorkItem.ACCOUNT + child, kind, subject, due);
    }

    /** Work that waits for nothing and that nothing waits for, such as a notice: it holds up only itself. */
    public void apart(WorkKind kind, UUID subject) {
        apartAt(kind, subject, clock.instant());
    }

    /** The same, not before an instant. */
    public void apartAt(WorkKind kind, UUID subject, Instant due) {
        enqueue("apart:" + kind + ":" + subject, kind, subject, due);
    }

    /** Work of the authority as a whole, not before an instant. */
    public void forAuthorityAt(WorkKind kind, UUID subject, Instant due) {
        enqueue("authority:" + scope.authority(), kind, subject, due);
    }

    private void enqueue(String stream, WorkKind kind, UUID subject, Instant due) {
        entities.createNativeQuery(
                        """
                        insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)
                        values (:id, :authority, :stream, :kind, :subject, :due, :due)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("authority", scope.authority())
                .setParameter("stream", stream)
                .setParameter("kind", kind.name())
                .setParameter("subject", subject)
                .setParameter("due", due)
                .executeUpdate();
    }
}
