package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.LondonTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.review.ReviewReading;

/** What children would like to be different about their reviews. */
@ApplicationScoped
class ReviewChangeService {

    private static final String LINE =
            "select new org.openiro.voice.ReviewChangeLine(c, p.displayName, d.dueDate) from ReviewChangeRequest c"
                    + " left join Person p on p.id = c.answeredBy"
                    + " left join Deadline d on d.subjectId = c.id and d.rule = 'MESSAGE_REPLY' and d.state = 'OPEN' ";

    private final EntityManager entities;
    private final Changes changes;
    private final ReviewReading reviews;
    private final ChildAccess access;
    private final CurrentActor actor;
    private final DeadlineBook book;
    private final Audit audit;
    private final Clock clock;

    ReviewChangeService(
            EntityManager entities,
            Changes changes,
            ReviewReading reviews,
            ChildAccess access,
            CurrentActor actor,
            DeadlineBook book,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.reviews = reviews;
        this.access = access;
        this.actor = actor;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Oldest first. */
    Page<ReviewChangeLine> list(UUID review, String cursor, int limit) {
        UUID child = reviews.requireChildOf(review);
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        List<ReviewChangeLine> found = entities.createQuery(
                        LINE + "where c.reviewId = :review and (c.askedAt > :at or (c.askedAt = :at and c.id > :id))"
                                + " order by c.askedAt, c.id",
                        ReviewChangeLine.class)
                .setParameter("review", review)
                .setParameter("at", after.map(c -> c.instant(0)).orElse(Instant.EPOCH))
                .setParameter("id", after.map(c -> c.id(1)).orElse(new UUID(0, 0)))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        audit.record(AuditEvent.read("Review", review, child));
        return Page.of(
                found,
                limit,
                line -> Cursor.after(line.request().getAskedAt(), line.request().getId()));
    }

    ReviewChangeRequest show(UUID id) {
        requireVisible(id);
        ReviewChangeRequest request = entities.find(ReviewChangeRequest.class, id);
        audit.record(AuditEvent.read("ReviewChangeRequest", id, request.getChildId()));
        return request;
    }

    ReviewChangeRequest answer(UUID id, String ifMatch, boolean agreed, String plainWords) {
        requireVisible(id);
        ReviewChangeRequest request = changes.of(ReviewChangeRequest.class, id, ifMatch);
        request.answer(agreed, plainWords, actor.get().person(), clock.instant());
        book.meet(
                DeadlineRule.MESSAGE_REPLY,
                id,
                LondonTime.dateOf(clock.instant()),
                actor.get().person());
        audit.record(AuditEvent.of("ANSWER_REVIEW_CHANGE", "ReviewChangeRequest", id, request.getChildId())
                .changing("agreed", "whatHappens"));
        return request;
    }

    ReviewChangeLine line(ReviewChangeRequest request) {
        entities.flush();
        return entities.createQuery(LINE + "where c = :request", ReviewChangeLine.class)
                .setParameter("request", request)
                .getSingleResult();
    }

    /** Looks before anything is loaded, so that what is loaded afterwards can be locked in its present state. */
    private void requireVisible(UUID id) {
        access.requireChildOf(ReviewChangeRequest.class, id);
    }
}
