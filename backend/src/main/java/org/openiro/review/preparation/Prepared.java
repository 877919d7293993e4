package org.openiro.review.preparation;

import java.util.Optional;
import java.util.function.Function;
import org.openiro.review.ReviewAtHand;

/** What the checks of this package know of a review. */
record Prepared(Preparation preparation, Papers papers) {

    static Prepared of(ReviewAtHand review, Preparations preparations) {
        return review.once(Prepared.class, () -> {
            Preparation preparation = preparations.of(review.child(), review.id());
            return new Prepared(preparation, preparations.papers(preparation));
        });
    }

    /** A part, where it was recorded. */
    <T extends PreparationPart> Optional<T> part(Function<Preparation, T> which) {
        return Optional.ofNullable(which.apply(preparation));
    }
}
