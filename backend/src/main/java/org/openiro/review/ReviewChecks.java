package org.openiro.review;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.Deadline;
import org.openiro.clock.LondonTime;

/** Asks every check about a review. */
@ApplicationScoped
class ReviewChecks {

    private final List<ReviewCheck> checks;
    private final EntityManager entities;
    private final AuthorityTime time;

    ReviewChecks(@All List<ReviewCheck> checks, EntityManager entities, AuthorityTime time) {
        this.checks = checks;
        this.entities = entities;
        this.time = time;
    }

    /** Of a review that is over, how it is recorded to have been. An imported one was never prepared here. */
    Readiness readiness(Review review) {
        LocalDate today = asSeenOn(review);
        List<Readiness.Item> items = review.getSource() == ReviewSource.OPENIRO
                ? results(review).entrySet().stream()
                        .map(entry -> new Readiness.Item(
                                entry.getKey(),
                                entry.getValue().colour(today),
                                entry.getValue().reason(),
                                entry.getValue().dueOn()))
                        .toList()
                : List.of();
        return Readiness.of(items);
    }

    private LocalDate asSeenOn(Review review) {
        return switch (review.getStatus()) {
            // What was not done by then had no more time.
            case HELD -> LocalDate.MAX;
            case CANCELLED -> LondonTime.dateOf(review.getCancelledAt());
            default -> time.today();
        };
    }

    /** @param review just held */
    Lacks lacks(Review review) {
        return new Lacks(results(review));
    }

    private Map<ReviewItem, CheckResult> results(Review review) {
        ReviewAtHand atHand = new ReviewAtHand(review, deadlines(review), time.today());
        Map<ReviewItem, CheckResult> results = new EnumMap<>(ReviewItem.class);
        checks.forEach(check -> check.check(atHand).ifPresent(result -> {
            if (results.putIfAbsent(check.item(), result) != null) {
                throw new IllegalStateException("Two checks look up " + check.item());
            }
        }));
        return results;
    }

    private List<Deadline> deadlines(Review review) {
        return entities.createQuery(
                        "from Deadline d where d.childId = :child and d.withdrawnReason is null"
                                + " and (d.subjectId = :review or d.metOn is null and d.subjectType <> 'REVIEW')",
                        Deadline.class)
                .setParameter("child", review.getChildId())
                .setParameter("review", review.getId())
                .getResultList();
    }
}
