package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.ReviewReading;

/** Decisions of reviews as they are read. What is not sent yet is for the reviewing service and its auditors alone. */
@ApplicationScoped
class Decisions {

    private final EntityManager entities;
    private final ReviewReading reviews;
    private final ChildAccess access;
    private final CurrentActor current;
    private final Audit audit;

    Decisions(EntityManager entities, ReviewReading reviews, ChildAccess access, CurrentActor current, Audit audit) {
        this.entities = entities;
        this.reviews = reviews;
        this.access = access;
        this.current = current;
        this.audit = audit;
    }

    /** What a decision belongs to. */
    record Place(UUID child, UUID review, UUID issue) {}

    /**
     * Where a decision belongs that the current actor may know of. Nothing of it is loaded by that.
     *
     * @throws ProblemException 404 for any other
     */
    Place require(UUID decision) {
        Object[] found = entities.createQuery(
                        "select d.childId, d.reviewId, d.issueId from ReviewDecision d where d.id = :id",
                        Object[].class)
                .setParameter("id", decision)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        Place place = new Place((UUID) found[0], (UUID) found[1], (UUID) found[2]);
        access.require(place.child());
        if (place.issue() == null && !seesDrafts()) {
            throw ProblemException.notFound();
        }
        return place;
    }

    ReviewDecision read(UUID id) {
        UUID child = require(id).child();
        audit.record(AuditEvent.read("ReviewDecision", id, child));
        return entities.find(ReviewDecision.class, id);
    }

    /** All versions, in the order in which they were drafted. */
    List<ReviewDecision> ofReview(UUID review) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("ReviewDecision", review, child));
        return all(review).stream()
                .filter(each -> each.getIssueId() != null || seesDrafts())
                .toList();
    }

    /** @throws ProblemException 404 for any that the current actor may not know of */
    DecisionIssue readIssue(UUID id) {
        DecisionIssue issue = entities.find(DecisionIssue.class, id);
        if (issue == null) {
            throw ProblemException.notFound();
        }
        access.require(issue.getChildId());
        audit.record(AuditEvent.read("DecisionIssue", id, issue.getChildId()));
        return issue;
    }

    List<ReviewDecision> all(UUID review) {
        return entities.createQuery(
                        "from ReviewDecision d where d.reviewId = :review order by d.id", ReviewDecision.class)
                .setParameter("review", review)
                .getResultList();
    }

    List<ReviewDecision> drafts(UUID review) {
        return all(review).stream()
                .filter(each -> !each.isIssued() && each.getEnding() == null)
                .toList();
    }

    List<ReviewDecision> ofIssue(UUID issue) {
        return entities.createQuery(
                        "from ReviewDecision d where d.issueId = :issue order by d.id", ReviewDecision.class)
                .setParameter("issue", issue)
                .getResultList();
    }

    boolean hasIssue(UUID review) {
        return !entities.createQuery("select 1 from DecisionIssue i where i.reviewId = :review")
                .setParameter("review", review)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    boolean seesDrafts() {
        return current.get().isAny(Role.IRO, Role.IRO_MANAGER, Role.AUDITOR);
    }
}
