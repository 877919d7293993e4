package org.openiro.report.returns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openiro.report.ssda903.ReviewRow;

/**
 * Which review of the return is which review held in OpenIRO. They are the same on the same day; within
 * {@link #MOST_DAYS_APART} they are the same with another date, when neither day has a review of its own on the other
 * side. Reviews are at least weeks apart, and a slip of a date is not.
 *
 * @param rows the rows of the return that stand for themselves or share their day with a review in OpenIRO
 * @param otherDate reviews held in OpenIRO for which the return has another date, and that row
 */
record ReviewPairing(List<ReviewRow> rows, Map<StoredReview, ReviewRow> otherDate) {

    static final int MOST_DAYS_APART = 14;

    /** @param known null for a child that the record does not hold */
    static ReviewPairing of(List<ReviewRow> sent, StoredChild known) {
        Map<StoredReview, ReviewRow> otherDate = new TreeMap<>(Comparator.comparing(StoredReview::id));
        List<ReviewRow> rows = new ArrayList<>(sent);
        if (known != null) {
            Set<LocalDate> here = known.reviews().stream().map(StoredReview::on).collect(Collectors.toSet());
            Set<LocalDate> there = sent.stream().map(ReviewRow::reviewDate).collect(Collectors.toSet());
            known.reviews().stream()
                    .filter(review -> !review.imported() && !there.contains(review.on()))
                    .forEach(review -> nearest(rows, review.on(), here).ifPresent(row -> {
                        otherDate.put(review, row);
                        rows.remove(row);
                    }));
        }
        return new ReviewPairing(List.copyOf(rows), otherDate);
    }

    private static Optional<ReviewRow> nearest(List<ReviewRow> rows, LocalDate day, Set<LocalDate> taken) {
        return rows.stream()
                .filter(row -> !taken.contains(row.reviewDate()) && apart(row, day) <= MOST_DAYS_APART)
                .min(Comparator.comparingLong(row -> apart(row, day)));
    }

    private static long apart(ReviewRow row, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(row.reviewDate(), day));
    }
}
