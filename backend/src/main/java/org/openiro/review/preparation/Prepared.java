package org.openiro.review.preparation;

import java.util.Optional;
import java.util.function.Function;
import org.openiro.review.ReviewAtHand;

/**
 * What the checks of this package know of a review.
 *
 * @param preparation null where nothing was recorded
 */
record Prepared(Preparation preparation, Papers papers) {

    static Prepared of(ReviewAtHand review, Preparations preparations) {
        return review.once(Prepared.class, () -> {
            Preparation preparation = preparations.of(review.id()).orElse(null);
            return new Prepared(preparation, preparations.papers(review.child(), preparation));
        });
    }

    /** A part, where it was recorded. */
    <T extends PreparationPart> Optional<T> part(Function<Preparation, T> which) {
        return Optional.ofNullable(preparation).map(which);
    }
}
