package org.openiro.review;

import java.util.Optional;
import java.util.function.Function;

/**
 * Looks one thing up in the record that should be so when a review is held. Every bean of this type is asked: while the
 * review is to come for its readiness, and when it is held for what lacked. A feature that knows of something the review
 * needs adds a {@link ReviewItem} and a bean; nothing else knows about it.
 */
public interface ReviewCheck {

    ReviewItem item();

    /**
     * Asks for the same number of rows whatever the size of the record.
     *
     * @return empty where there is nothing to ask: it does not concern this child, or not yet
     */
    Optional<CheckResult> check(ReviewAtHand review);

    /** A check in one sentence. */
    static ReviewCheck of(ReviewItem item, Function<ReviewAtHand, Optional<CheckResult>> question) {
        return new ReviewCheck() {
            @Override
            public ReviewItem item() {
                return item;
            }

            @Override
            public Optional<CheckResult> check(ReviewAtHand review) {
                return question.apply(review);
            }
        };
    }
}
