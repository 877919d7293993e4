package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Review;
import org.openiro.review.ReviewReading;

/** Writing decisions before they are sent. */
@ApplicationScoped
class DraftingService {

    private final EntityManager entities;
    private final Changes changes;
    private final ReviewReading reviews;
    private final Decisions decisions;
    private final DecisionReferences references;
    private final RemedialActions remedies;
    private final DecisionClock clock;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    DraftingService(
            EntityManager entities,
            Changes changes,
            ReviewReading reviews,
            Decisions decisions,
            DecisionReferences references,
            RemedialActions remedies,
            DecisionClock clock,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.reviews = reviews;
        this.decisions = decisions;
        this.references = references;
        this.remedies = remedies;
        this.clock = clock;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    ReviewDecision draft(UUID reviewId, DecisionWriting writing) {
        UUID child = reviews.requireChildOf(reviewId);
        writing.requireConsistent();
        Review review = changes.of(Review.class, reviewId, null);
        if (!review.hasBegun()) {
            throw new ProblemException("review-not-open", "Record first that the review was opened.");
        }
        DecisionContent content = references.check(review, writing, null);
        ReviewDecision decision =
                new ReviewDecision(child, reviewId, content, current.get().person(), time.now());
        entities.persist(decision);
        audit.record(AuditEvent.of("DRAFT_DECISION", "ReviewDecision", decision.getId(), child));
        return decision;
    }

    ReviewDecision rewrite(UUID id, String ifMatch, DecisionWriting writing) {
        Decisions.Place place = decisions.require(id);
        writing.requireConsistent();
        ReviewDecision decision = changes.of(ReviewDecision.class, id, ifMatch);
        decision.requireDraft();
        decision.rewrite(references.check(entities.find(Review.class, place.review()), writing, decision));
        audit.record(AuditEvent.of("REWRITE_DECISION", "ReviewDecision", id, place.child())
                .changing("content"));
        return decision;
    }

    /** Before it was sent, or because the manager queried it. */
    ReviewDecision withdraw(UUID id, String ifMatch, String reason) {
        Decisions.Place place = decisions.require(id);
        clock.hold(place.child(), place.issue(), id);
        ReviewDecision decision = changes.of(ReviewDecision.class, id, ifMatch);
        decision.withdraw(reason.strip(), current.get().person(), time.now());
        clock.ended(decision, "The decision was withdrawn");
        remedies.resume(decision, "The remedial action was withdrawn");
        audit.record(AuditEvent.of("WITHDRAW_DECISION", "ReviewDecision", id, place.child())
                .changing("status")
                .because(reason));
        return decision;
    }
}
