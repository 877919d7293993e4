package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.WhyWithdrawn;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Review;
import org.openiro.review.ReviewReading;

/** Sending the decisions of a review to the manager, and correcting what was sent. */
@ApplicationScoped
class IssuingService {

    private final EntityManager entities;
    private final Changes changes;
    private final ReviewReading reviews;
    private final Decisions decisions;
    private final EarlierDecisions earlier;
    private final RemedialActions remedies;
    private final DecisionReferences references;
    private final DecisionClock clock;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;
    private final Event<DecisionsIssued> issued;

    IssuingService(
            EntityManager entities,
            Changes changes,
            ReviewReading reviews,
            Decisions decisions,
            EarlierDecisions earlier,
            RemedialActions remedies,
            DecisionReferences references,
            DecisionClock clock,
            CurrentActor current,
            AuthorityTime time,
            Audit audit,
            Event<DecisionsIssued> issued) {
        this.entities = entities;
        this.changes = changes;
        this.reviews = reviews;
        this.decisions = decisions;
        this.earlier = earlier;
        this.remedies = remedies;
        this.references = references;
        this.clock = clock;
        this.current = current;
        this.time = time;
        this.audit = audit;
        this.issued = issued;
    }

    /** @param noDecisionsBecause null where something was decided */
    DecisionIssue issue(UUID reviewId, String noDecisionsBecause) {
        UUID child = reviews.requireChildOf(reviewId);
        Review review = changes.of(Review.class, reviewId, null);
        if (!review.isHeld()) {
            throw new ProblemException("review-not-held", "Record first that the review was held.");
        }
        clock.holdCare(child);
        List<ReviewDecision> drafts = decisions.drafts(reviewId);
        requireSomethingToSend(reviewId, drafts, noDecisionsBecause);
        references.requireServed(drafts);
        remedies.requireNeeded(drafts);
        earlier.requireRemedies(review, drafts);
        DecisionIssue issue = send(child, reviewId, noDecisionsBecause, drafts);
        remedies.carryOver(drafts);
        audit.record(AuditEvent.of("ISSUE_DECISIONS", "DecisionIssue", issue.getId(), child)
                .because(noDecisionsBecause));
        return issue;
    }

    /** Another version, which is sent at once and to be answered by itself. */
    ReviewDecision correct(UUID id, String ifMatch, String reason, DecisionWriting writing) {
        Decisions.Place place = decisions.require(id);
        writing.requireConsistent();
        clock.hold(place.child(), place.issue(), id);
        ReviewDecision before = changes.of(ReviewDecision.class, id, ifMatch);
        before.requireInForce();
        DecisionContent content = references.check(entities.find(Review.class, place.review()), writing, before);
        ReviewDecision next =
                before.correct(content, reason.strip(), current.get().person(), time.now());
        clock.ended(before, WhyWithdrawn.CORRECTED);
        // Before the next comes into force: at no time are there two that put right the same.
        entities.flush();
        entities.persist(next);
        send(place.child(), place.review(), null, List.of(next));
        remedies.correct(before, next);
        audit.record(AuditEvent.of("SUPERSEDE_DECISION", "ReviewDecision", id, place.child())
                .changing("status")
                .because(reason));
        audit.record(AuditEvent.of("CORRECT_DECISION", "ReviewDecision", next.getId(), place.child())
                .because(reason));
        return next;
    }

    private DecisionIssue send(UUID child, UUID review, String noDecisionsBecause, List<ReviewDecision> sent) {
        DecisionIssue issue = new DecisionIssue(
                child, review, noDecisionsBecause, current.get().person(), time.now());
        entities.persist(issue);
        sent.forEach(decision -> decision.issue(issue, remedies.timesCarriedOver(decision)));
        clock.issued(issue, sent);
        issued.fire(new DecisionsIssued(child, review, issue.getId()));
        return issue;
    }

    private void requireSomethingToSend(UUID review, List<ReviewDecision> drafts, String noDecisionsBecause) {
        if (!drafts.isEmpty() && noDecisionsBecause != null) {
            throw ProblemException.malformed(
                    new FieldProblem("/noDecisionsBecause", "INVALID", "There are decisions to issue."));
        }
        if (drafts.isEmpty() && decisions.hasIssue(review)) {
            throw new ProblemException("decisions-issued", "Everything that was decided has been issued.");
        }
        if (drafts.isEmpty() && noDecisionsBecause == null) {
            throw new ProblemException(
                    "decisions-missing",
                    "Draft the decisions of the review, or say why nothing was decided.",
                    new FieldProblem("/noDecisionsBecause", "MISSING", "Say why nothing was decided."));
        }
    }
}
