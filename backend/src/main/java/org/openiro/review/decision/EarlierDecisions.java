package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Review;
import org.openiro.review.ReviewReading;

/**
 * What earlier reviews decided and nobody has done (SI 2010/959, Schedule 7, paragraph 1; West Sussex practice guidance):
 * each needs a remedial action with a new day, or a reason why it will not be done.
 */
@ApplicationScoped
class EarlierDecisions {

    private final EntityManager entities;
    private final ReviewReading reviews;
    private final Decisions decisions;
    private final AuthorityTime time;
    private final Audit audit;

    EarlierDecisions(
            EntityManager entities, ReviewReading reviews, Decisions decisions, AuthorityTime time, Audit audit) {
        this.entities = entities;
        this.reviews = reviews;
        this.decisions = decisions;
        this.time = time;
        this.audit = audit;
    }

    /**
     * @param remedyNeeded whether it should have been done by the day of the review
     * @param remediedById the remedial action drafted for it; null where there is none, or the actor may not know of it
     */
    record Outstanding(ReviewDecision decision, boolean remedyNeeded, UUID remediedById) {}

    /** What is open of earlier reviews of the child, the earliest due first. */
    List<Outstanding> outstandingAt(UUID reviewId) {
        UUID child = reviews.requireChildOf(reviewId);
        audit.record(AuditEvent.read("ReviewDecision", reviewId, child));
        Review review = entities.find(Review.class, reviewId);
        var remedies = entities.createQuery(
                        "from ReviewDecision d where d.reviewId = :review and d.content.remediesId is not null"
                                + " and d.ending.ending is null",
                        ReviewDecision.class)
                .setParameter("review", reviewId)
                .getResultStream()
                .filter(each -> each.isIssued() || decisions.seesDrafts())
                .collect(Collectors.toMap(each -> each.getContent().remediesId(), ReviewDecision::getId));
        return open(review).stream()
                .map(each -> new Outstanding(each, needsRemedy(each, review), remedies.get(each.getId())))
                .toList();
    }

    /** @throws ProblemException 422 when an earlier decision was not done and nobody has said what becomes of it */
    void requireRemedies(Review review, List<ReviewDecision> drafts) {
        Set<UUID> remedied =
                drafts.stream().map(each -> each.getContent().remediesId()).collect(Collectors.toSet());
        List<ReviewDecision> left = open(review).stream()
                .filter(each -> needsRemedy(each, review) && !remedied.contains(each.getId()))
                .toList();
        if (!left.isEmpty()) {
            throw new ProblemException(
                    "earlier-decisions-open",
                    "For each decision of an earlier review that was not done, draft a remedial action with a new day, or"
                            + " close it with a reason. See the outstanding decisions of this review.",
                    left.stream()
                            .map(each -> FieldProblem.of("REMEDY_MISSING", "Decision " + each.getId() + "."))
                            .toArray(FieldProblem[]::new));
        }
    }

    /** How many should have been done by the day of the review and were not. */
    int notDoneBy(Review review) {
        return (int)
                open(review).stream().filter(each -> needsRemedy(each, review)).count();
    }

    private List<ReviewDecision> open(Review review) {
        return entities.createQuery(
                        "select d from ReviewDecision d join Review r on r.id = d.reviewId"
                                + " where d.childId = :child and d.reviewId <> :review and d.issueId is not null"
                                + " and (r.countsOn is null or r.countsOn <= :day)"
                                + " and d.ending.ending is null"
                                + " and (d.carryingOut.progress is null or d.carryingOut.progress <> :done)"
                                + " order by d.content.dueOn, d.id",
                        ReviewDecision.class)
                .setParameter("child", review.getChildId())
                .setParameter("review", review.getId())
                .setParameter("day", dayOf(review))
                .setParameter("done", ProgressState.DONE)
                .getResultList();
    }

    private boolean needsRemedy(ReviewDecision decision, Review review) {
        return decision.getContent().dueOn().isBefore(dayOf(review))
                || decision.getCarryingOut().progress() == ProgressState.NOT_DONE;
    }

    private LocalDate dayOf(Review review) {
        return review.isHeld() ? review.getCountsOn() : time.today();
    }
}
