package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.LondonTime;
import org.openiro.platform.scope.CurrentScope;
import org.openiro.review.ReviewHeld;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** Asks a child how a review was on the morning after its last meeting; of one recorded later, at once. */
@ApplicationScoped
class AskChildFeedback implements WorkHandler {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Session entities;
    private final WorkQueue work;
    private final CurrentScope scope;
    private final Audit audit;
    private final Clock clock;

    AskChildFeedback(Session entities, WorkQueue work, CurrentScope scope, Audit audit, Clock clock) {
        this.entities = entities;
        this.work = work;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    void await(@Observes ReviewHeld held) {
        work.forChildAt(
                held.child(),
                WorkKind.ASK_CHILD_FEEDBACK,
                held.review(),
                LondonTime.instantOf(held.completedOn().plusDays(1).atTime(MORNING)));
    }

    @Override
    public WorkKind kind() {
        return WorkKind.ASK_CHILD_FEEDBACK;
    }

    /** Whoever has said how it was before the morning is not asked again. */
    @Override
    public void handle(UUID item, UUID review) {
        List<UUID> unasked = entities.createNativeQuery("""
                        select r.child_id from openiro.review r where r.id = :review and r.status = 'HELD'
                            and not exists (select from openiro.review_feedback f
                                where f.local_authority_id = r.local_authority_id and f.review_id = r.id)
                        """, UUID.class)
                .setParameter("review", review)
                .list();
        unasked.forEach(child -> ask(child, review));
    }

    private void ask(UUID child, UUID review) {
        entities.persist(new FeedbackRequest(scope.authority(), child, review, clock.instant()));
        audit.record(AuditEvent.of("CHILD_FEEDBACK_ASKED", "Review", review, child));
    }
}
