package org.openiro.review.record;

import static org.openiro.clock.DeadlineRule.RECORD_CORRECTION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineSubject;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.PlaceWords;
import org.openiro.review.Review;
import org.openiro.review.ReviewReading;

/** Drafting and issuing of documents about a review, the same for each kind. */
@ApplicationScoped
class Documents {

    private final EntityManager entities;
    private final Changes changes;
    private final ReviewReading reviews;
    private final ReviewDocuments documents;
    private final DeadlineBook book;
    private final AuthorityTime time;
    private final CurrentActor actor;
    private final Audit audit;

    Documents(
            EntityManager entities,
            Changes changes,
            ReviewReading reviews,
            ReviewDocuments documents,
            DeadlineBook book,
            AuthorityTime time,
            CurrentActor actor,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.reviews = reviews;
        this.documents = documents;
        this.book = book;
        this.time = time;
        this.actor = actor;
        this.audit = audit;
    }

    /** @throws ProblemException 404 for a review that is not the current actor's */
    ReviewDocument read(UUID review, DocumentKind kind) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("ReviewDocument", review, child));
        return documents.of(child, review, kind);
    }

    /** @param correcting why what was issued is corrected, also in what it rests on; null where that stays */
    ReviewDocument draft(UUID review, DocumentKind kind, String ifMatch, DocumentContent content, String correcting) {
        ReviewDocument document = change(review, kind, ifMatch);
        String before = document.getCorrectingBecause();
        document.draft(content, correcting, actor.get().person(), time.now());
        entities.persist(document);
        audit.record(event("DRAFT_" + kind, document, null));
        followCorrection(document, before);
        return document;
    }

    /**
     * Issues what stands in the draft.
     *
     * @param content what the draft becomes for good
     * @param reason of a correction; null for the first version
     */
    IssuedVersion issue(
            UUID review,
            DocumentKind kind,
            String ifMatch,
            Function<ReviewDocument, DocumentContent> content,
            String reason) {
        ReviewDocument document = change(review, kind, ifMatch);
        DocumentContent whole = content.apply(document);
        if (document.getLocalAuthorityId() == null) {
            entities.persist(document);
        }
        String before = document.getCorrectingBecause();
        IssuedVersion version = document.issue(whole, reason, actor.get().person(), time.now());
        entities.persist(version);
        if (version.getNumber() == 1) {
            book.meet(kind.due(), review, time.today(), version.getId());
        }
        audit.record(event("ISSUE_" + kind, document, version.getReason()));
        followCorrection(document, before);
        return version;
    }

    /** While something is corrected that was issued, what it rests on is open: that is somebody's work, and has an end. */
    private void followCorrection(ReviewDocument document, String before) {
        String reason = document.getCorrectingBecause();
        if (Objects.equals(before, reason)) {
            return;
        }
        if (reason == null) {
            book.meet(RECORD_CORRECTION, document.getReviewId(), time.today(), document.getId());
            audit.record(event("CLOSE_CORRECTION", document, null));
            return;
        }
        if (before == null) {
            DeadlineSubject subject = DeadlineSubject.of("REVIEW", document.getReviewId(), document.getChildId());
            book.open(RECORD_CORRECTION, subject, time.today());
        }
        audit.record(event("OPEN_CORRECTION", document, reason));
    }

    /** More people read the audit than where a child lives: a reason that looks like that stays with the document. */
    private static AuditEvent event(String action, ReviewDocument document, String reason) {
        AuditEvent event = AuditEvent.of(action, "ReviewDocument", document.getReviewId(), document.getChildId());
        return reason == null || PlaceWords.textHoldsAddress(reason, Set.of()) ? event : event.because(reason);
    }

    private ReviewDocument change(UUID id, DocumentKind kind, String ifMatch) {
        UUID child = reviews.requireChildOf(id);
        // The turnstile: of two who draft first at once, the second meets what the first has drafted.
        Review review = changes.of(Review.class, id, null);
        ReviewDocument document = documents.of(child, id, kind);
        changes.requireSeen(ifMatch, document.etag());
        review.requireHeld();
        return document;
    }
}
