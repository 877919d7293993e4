package org.openiro.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openiro.clock.ReviewSeries;

/**
 * What is known about the reviews of one period of care.
 *
 * @param periodStart the date the child became looked after; null when unknown
 * @param periodEnd the date the period ended; null while it lasts
 * @param sequenceKnown whether the reviews are known from the first of the period on. A return lists only the reviews
 *     of its collection years, so this is false when the period began before them
 * @param series the rules by which they follow each other
 * @param reviews in any order; those held after {@code asAt} are left out of the judgement
 * @param asAt the date the judgement is made for; what happened later is not known yet
 */
public record ReviewHistory(
        LocalDate periodStart,
        LocalDate periodEnd,
        boolean sequenceKnown,
        ReviewSeries series,
        List<HeldReview> reviews,
        LocalDate asAt) {

    /** @throws IllegalArgumentException when the sequence is known but not the start, or the end precedes the start */
    public ReviewHistory {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(asAt, "asAt");
        reviews = List.copyOf(reviews);
        if (sequenceKnown && periodStart == null) {
            throw new IllegalArgumentException(
                    "The sequence of reviews is known only where the start of the period is");
        }
        if (periodStart != null && periodEnd != null && periodEnd.isBefore(periodStart)) {
            throw new IllegalArgumentException("A period of care cannot end before it starts");
        }
    }

    boolean hasEnded() {
        return periodEnd != null && !periodEnd.isAfter(asAt);
    }

    /** The last date on which a review could have been held as far as is known. */
    LocalDate horizon() {
        return hasEnded() ? periodEnd : asAt;
    }

    boolean covers(LocalDate date) {
        return (periodStart == null || !date.isBefore(periodStart)) && (periodEnd == null || !date.isAfter(periodEnd));
    }
}
