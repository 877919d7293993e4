package org.openiro.review;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.LondonTime;

/** Asks every check about a review. */
@ApplicationScoped
class ReviewChecks {

    private final List<ReviewCheck> checks;
    private final ReviewsAtHand reviews;
    private final AuthorityTime time;

    ReviewChecks(@All List<ReviewCheck> checks, ReviewsAtHand reviews, AuthorityTime time) {
        this.checks = checks;
        this.reviews = reviews;
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
        ReviewAtHand atHand = reviews.of(review);
        Map<ReviewItem, CheckResult> results = new EnumMap<>(ReviewItem.class);
        checks.forEach(check -> check.check(atHand).ifPresent(result -> {
            if (results.putIfAbsent(check.item(), result) != null) {
                throw new IllegalStateException("Two checks look up " + check.item());
            }
        }));
        return results;
    }
}
