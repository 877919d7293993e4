package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/**
 * Sees to it that somebody looks when a deadline passes on whose passing something follows. Each row of the book has an
 * item of work of its own: whatever moves a deadline enters another row and so another item, and the item of the row
 * that was withdrawn finds nothing to do.
 */
@ApplicationScoped
class DeadlineWatch {

    private final WorkQueue work;

    DeadlineWatch(WorkQueue work) {
        this.work = work;
    }

    void over(UUID deadline, DueDate due, DeadlineSubject subject) {
        if (!due.rule().isWatched()) {
            return;
        }
        Instant passesAt = due.passesAt();
        if (subject.child() == null) {
            work.apartAt(WorkKind.DEADLINE_PASSES, deadline, passesAt);
        } else {
            work.forChildAt(subject.child(), WorkKind.DEADLINE_PASSES, deadline, passesAt);
        }
    }
}
