package org.openiro.review.preparation;

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

/** A child has written how a review should be: the IRO owes an answer as to a message. */
@ApplicationScoped
class ChildWishes implements WorkHandler {

    private final EntityManager entities;
    private final DeadlineBook book;
    private final Audit audit;

    ChildWishes(EntityManager entities, DeadlineBook book, Audit audit) {
        this.entities = entities;
        this.book = book;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHILD_WISHES;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        Wishes wishes = entities.find(Wishes.class, subject, LockModeType.PESSIMISTIC_WRITE);
        boolean answered =
                wishes.getAnsweredAt() != null && !wishes.getAnsweredAt().isBefore(wishes.getSavedAt());
        if (!answered) {
            book.open(
                    DeadlineRule.MESSAGE_REPLY,
                    DeadlineSubject.of("REVIEW_WISHES", subject, wishes.getChildId()),
                    LondonTime.dateOf(wishes.getSavedAt()));
        }
        audit.record(AuditEvent.of("CHILD_WISHES", "ReviewWishes", wishes.getReviewId(), wishes.getChildId()));
    }
}
