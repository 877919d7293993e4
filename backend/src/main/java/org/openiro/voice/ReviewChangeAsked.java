package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.LondonTime;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** A child would like something about a review to be different: the IRO owes an answer as to a message. */
@ApplicationScoped
class ReviewChangeAsked implements WorkHandler {

    private final EntityManager entities;
    private final DeadlineBook book;
    private final Audit audit;

    ReviewChangeAsked(EntityManager entities, DeadlineBook book, Audit audit) {
        this.entities = entities;
        this.book = book;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.REVIEW_CHANGE_ASKED;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        ReviewChangeRequest request = entities.find(ReviewChangeRequest.class, subject, LockModeType.PESSIMISTIC_WRITE);
        book.open(
                DeadlineRule.MESSAGE_REPLY,
                DeadlineSubject.of("REVIEW_CHANGE_REQUEST", subject, request.getChildId()),
                LondonTime.dateOf(request.getAskedAt()));
        if (request.getAnsweredAt() != null) {
            // Somebody was quicker than this queue.
            book.meet(
                    DeadlineRule.MESSAGE_REPLY,
                    subject,
                    LondonTime.dateOf(request.getAnsweredAt()),
                    request.getAnsweredBy());
        }
        audit.record(AuditEvent.of("CHILD_REVIEW_CHANGE_ASKED", "ReviewChangeRequest", subject, request.getChildId()));
    }
}
