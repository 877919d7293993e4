package org.openiro.report.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.platform.data.Ids;
import org.openiro.report.returns.PeriodClocks.PlacedReview;
import org.openiro.report.returns.ReviewDifference.Field;
import org.openiro.report.ssda903.ChildHistory;
import org.openiro.report.ssda903.CollectionYears;
import org.openiro.report.ssda903.PeriodOfCareHistory;
import org.openiro.report.ssda903.ReturnRow;
import org.openiro.report.ssda903.ReviewInPeriod;
import org.openiro.report.ssda903.ReviewRow;
import org.openiro.report.ssda903.Table;

/** Brings the reviews of one child into the record, lists where OpenIRO has them otherwise, and sets the clocks. */
final class ReviewImport {

    private final CollectionYears years;
    private final boolean hasReviews;
    private final PeriodClocks clocks;
    private final ChunkChanges changes;

    /** @param hasReviews whether the return has a Reviews table: without, it says nothing about reviews */
    ReviewImport(CollectionYears years, boolean hasReviews, PeriodClocks clocks, ChunkChanges changes) {
        this.years = years;
        this.hasReviews = hasReviews;
        this.clocks = clocks;
        this.changes = changes;
    }

    /** @param told null for a period that the return tells of no more */
    record Placed(PeriodOfCareHistory told, StoredPeriod stored) {}

    void bring(UUID child, ChildHistory history, List<Placed> periods, StoredChild known, ReviewPairing pairing) {
        Set<UUID> matched = new HashSet<>();
        pairing.otherDate().forEach((review, row) -> {
            matched.add(review.id());
            changes.difference(child, review.id(), Field.REVIEW_DATE, review.on(), row.reviewDate());
            changes.count(Table.REVIEWS, RowChange.UNCHANGED);
        });
        // Several told periods can be one in the record, and it has one clock.
        Map<StoredPeriod, List<PlacedReview>> placed = new LinkedHashMap<>();
        for (Placed period : periods) {
            List<PlacedReview> here = placed.computeIfAbsent(period.stored(), p -> new ArrayList<>());
            if (period.told() != null) {
                for (ReviewInPeriod review : period.told().reviews()) {
                    StoredReview stored = bring(child, period.stored(), review.review(), known, matched);
                    here.add(new PlacedReview(
                            stored,
                            isJudgeable(review, stored, period.stored()),
                            review.sequenceKnown() || !period.stored().imported()));
                }
            }
        }
        placed.forEach((period, reviews) -> {
            if (period.imported() || bringsNews(reviews, known)) {
                addOwn(period, known, reviews);
                changes.clock(clocks.of(child, period, shortBreaks(periods, period), reviews));
            }
        });
        if (known != null && hasReviews && !history.onlyShortBreaks()) {
            findMissing(child, known, matched);
        }
    }

    private StoredReview bring(UUID child, StoredPeriod period, ReviewRow row, StoredChild known, Set<UUID> matched) {
        Optional<StoredReview> before = known == null ? Optional.empty() : known.reviewOn(row.reviewDate());
        boolean sent = row.rowNumber() != ReturnRow.STORED;
        if (before.isEmpty()) {
            StoredReview made = new StoredReview(
                    Ids.next(),
                    period.id(),
                    true,
                    row.reviewDate(),
                    row.reviewDate(),
                    row.reviewDate(),
                    row.participation());
            changes.newReview(child, made);
            changes.count(Table.REVIEWS, RowChange.IMPORTED);
            return made;
        }
        StoredReview review = before.get();
        boolean sameCode = !sent || review.participation() == row.participation();
        if (!review.imported()) {
            if (!sameCode) {
                changes.difference(
                        child, review.id(), Field.PARTICIPATION_CODE, review.participation(), row.participation());
            }
            if (sent) {
                matched.add(review.id());
                changes.count(Table.REVIEWS, RowChange.UNCHANGED);
            }
            return review;
        }
        StoredReview after = new StoredReview(
                review.id(),
                period.id(),
                true,
                review.on(),
                review.openedOn(),
                review.completedOn(),
                sent ? row.participation() : review.participation());
        if (!after.equals(review)) {
            changes.review(child, after);
        }
        if (sent) {
            changes.count(Table.REVIEWS, sameCode ? RowChange.UNCHANGED : RowChange.UPDATED);
        }
        return after;
    }

    /** Whether no review can be missing before it; what OpenIRO recorded itself, it recorded without a gap. */
    private static boolean isJudgeable(ReviewInPeriod place, StoredReview review, StoredPeriod period) {
        if (!review.imported() || !period.imported()) {
            return true;
        }
        return place.position() == 1
                ? place.sequenceKnown()
                : place.previousKnown() && (place.position() > 2 || place.sequenceKnown());
    }

    private static boolean shortBreaks(List<Placed> periods, StoredPeriod period) {
        return periods.stream()
                .filter(placed -> placed.told() != null && placed.stored().equals(period))
                .allMatch(placed -> placed.told().onlyShortBreaks());
    }

    /** The clock of a period recorded in OpenIRO runs there; only reviews that it did not know change it. */
    private static boolean bringsNews(List<PlacedReview> reviews, StoredChild known) {
        return reviews.stream().anyMatch(placed -> !known.reviews().contains(placed.review()));
    }

    /** A period recorded in OpenIRO keeps all its reviews, also those that the dates of the return leave out. */
    private static void addOwn(StoredPeriod period, StoredChild known, List<PlacedReview> reviews) {
        if (!period.imported()) {
            Set<UUID> there =
                    reviews.stream().map(placed -> placed.review().id()).collect(Collectors.toSet());
            known.reviews().stream()
                    .filter(review -> review.period().equals(period.id()) && !there.contains(review.id()))
                    .forEach(review -> reviews.add(new PlacedReview(review, true, true)));
            reviews.sort(Comparator.comparing(placed -> placed.review().on()));
        }
    }

    private void findMissing(UUID child, StoredChild known, Set<UUID> matched) {
        known.reviews().stream()
                .filter(review -> !review.imported() && years.contain(review.on()) && !matched.contains(review.id()))
                .forEach(review -> changes.difference(child, review.id(), Field.MISSING_IN_RETURN, review.on(), null));
    }
}
