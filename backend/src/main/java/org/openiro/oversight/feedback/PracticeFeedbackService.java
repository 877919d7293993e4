package org.openiro.oversight.feedback;

import static org.openiro.clock.DeadlineRule.PRACTICE_FEEDBACK_SEEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineSubject;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Review;

/** Sending feedback on practice, acknowledging and withdrawing it. */
@ApplicationScoped
class PracticeFeedbackService {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final PracticeFeedbackReading reading;
    private final CaseHolders holders;
    private final DeadlineBook book;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    PracticeFeedbackService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            PracticeFeedbackReading reading,
            CaseHolders holders,
            DeadlineBook book,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.reading = reading;
        this.holders = holders;
        this.book = book;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    PracticeFeedback send(UUID child, SentFeedback said) {
        access.require(child);
        CaseHolder holder = holders.of(child).orElseThrow(PracticeFeedback::nobodyThere);
        PracticeFeedback feedback =
                new PracticeFeedback(child, said, holder, current.get().person(), time.now());
        requireReviewOf(child, said.reviewId());
        entities.persist(feedback);
        book.open(
                PRACTICE_FEEDBACK_SEEN,
                DeadlineSubject.of("PRACTICE_FEEDBACK", feedback.getId(), child),
                time.today(),
                said.to().responsible());
        audit.record(AuditEvent.of("SEND_PRACTICE_FEEDBACK", "PracticeFeedback", feedback.getId(), child));
        return feedback;
    }

    PracticeFeedback acknowledge(UUID id, String ifMatch, String answer) {
        UUID child = reading.requireReceived(id);
        PracticeFeedback feedback = changes.of(PracticeFeedback.class, id, ifMatch);
        UUID by = current.get().person();
        feedback.acknowledge(answer, by, time.now());
        book.meet(PRACTICE_FEEDBACK_SEEN, id, time.today(), by);
        audit.record(AuditEvent.of("ACKNOWLEDGE_PRACTICE_FEEDBACK", "PracticeFeedback", id, child)
                .changing("acknowledgedAt", "answer"));
        return feedback;
    }

    PracticeFeedback withdraw(UUID id, String ifMatch, String reason) {
        UUID child = access.requireChildOf(PracticeFeedback.class, id);
        PracticeFeedback feedback = changes.of(PracticeFeedback.class, id, ifMatch);
        feedback.withdraw(reason, current.get().person(), time.now());
        book.withdraw(PRACTICE_FEEDBACK_SEEN, id, "The feedback was withdrawn");
        audit.record(AuditEvent.of("WITHDRAW_PRACTICE_FEEDBACK", "PracticeFeedback", id, child)
                .changing("withdrawalReason")
                .because(feedback.getWithdrawalReason()));
        return feedback;
    }

    private void requireReviewOf(UUID child, UUID review) {
        if (review == null) {
            return;
        }
        Review named = entities.find(Review.class, review);
        if (named == null || !named.getChildId().equals(child)) {
            throw new ProblemException(
                    "unknown-reference",
                    "Name a review of the same child.",
                    new FieldProblem("/reviewId", "NOT_FOUND", "The child has no such review."));
        }
    }
}
