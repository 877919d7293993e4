package org.openiro.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.ReviewReading;

/** What children said before a review, and what became of it (UN Convention on the Rights of the Child, Article 12). */
@ApplicationScoped
class ViewService {

    private static final String LINE = "select new org.openiro.voice.SharedViewLine(v, p.displayName) from ChildView v"
            + " left join Person p on p.id = v.acknowledgedBy ";

    private final EntityManager entities;
    private final ViewAttachments attachments;
    private final Changes changes;
    private final ReviewReading reviews;
    private final Readers readers;
    private final ChildAccess access;
    private final CurrentActor actor;
    private final DeadlineBook book;
    private final Audit audit;
    private final Clock clock;

    ViewService(
            EntityManager entities,
            ViewAttachments attachments,
            Changes changes,
            ReviewReading reviews,
            Readers readers,
            ChildAccess access,
            CurrentActor actor,
            DeadlineBook book,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.attachments = attachments;
        this.changes = changes;
        this.reviews = reviews;
        this.readers = readers;
        this.access = access;
        this.actor = actor;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Oldest first. Nothing for somebody none of them is shared with. */
    Page<SharedViewLine> list(UUID review, String cursor, int limit) {
        UUID child = reviews.requireChildOf(review);
        Set<Audience> mine = readers.audiences(child, review);
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        List<SharedViewLine> found = mine.isEmpty()
                ? List.of()
                : entities.createQuery(
                                LINE + "where v.reviewId = :review and v.visibleTo in :mine"
                                        + " and (v.sharedAt > :at or (v.sharedAt = :at and v.id > :id))"
                                        + " order by v.sharedAt, v.id",
                                SharedViewLine.class)
                        .setParameter("review", review)
                        .setParameter("mine", mine)
                        .setParameter("at", after.map(c -> c.instant(0)).orElse(Instant.EPOCH))
                        .setParameter("id", after.map(c -> c.id(1)).orElse(new UUID(0, 0)))
                        .setMaxResults(Page.fetch(limit))
                        .getResultList();
        audit.record(AuditEvent.read("Review", review, child));
        return Page.of(
                attachments.with(found),
                limit,
                line -> Cursor.after(line.view().getSharedAt(), line.view().getId()));
    }

    ChildView show(UUID id) {
        requireShared(id);
        ChildView view = entities.find(ChildView.class, id);
        audit.record(AuditEvent.read("ChildView", id, view.getChildId()));
        return view;
    }

    ViewAttachmentContent open(UUID view, UUID id) {
        requireShared(view);
        ViewAttachmentContent attachment = attachments.content(view, id).orElseThrow(ProblemException::notFound);
        audit.record(AuditEvent.read("ChildViewAttachment", id, attachment.getChildId()));
        return attachment;
    }

    ChildView acknowledge(UUID id, String ifMatch, String plainWords) {
        requireShared(id);
        ChildView view = changes.of(ChildView.class, id, ifMatch);
        view.acknowledge(plainWords, actor.get().person(), clock.instant());
        book.meet(
                DeadlineRule.VIEW_ACKNOWLEDGED,
                id,
                LondonTime.dateOf(clock.instant()),
                actor.get().person());
        audit.record(AuditEvent.of("ACKNOWLEDGE_VIEW", "ChildView", id, view.getChildId())
                .changing("howItWasUsed"));
        return view;
    }

    SharedViewLine line(ChildView view) {
        SharedViewLine line = entities.createQuery(LINE + "where v = :view", SharedViewLine.class)
                .setParameter("view", view)
                .getSingleResult();
        return attachments.with(List.of(line)).get(0);
    }

    /** Looks before anything is loaded, so that what is loaded afterwards can be locked in its present state. */
    private void requireShared(UUID id) {
        Object[] view = entities.createQuery(
                        "select v.childId, v.reviewId, v.visibleTo from ChildView v where v.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        UUID child = (UUID) view[0];
        access.require(child);
        if (!readers.audiences(child, (UUID) view[1]).contains((Audience) view[2])) {
            throw ProblemException.notFound();
        }
    }
}
