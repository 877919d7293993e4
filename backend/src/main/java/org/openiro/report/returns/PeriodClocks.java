package org.openiro.report.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DueDate;
import org.openiro.clock.DueDateCalculator;
import org.openiro.clock.ReviewDeadlines;
import org.openiro.clock.ReviewDeadlines.Entry;
import org.openiro.clock.ReviewSeries;
import org.openiro.clock.TimescalePolicy;
import org.openiro.clock.WorkingDayCalendar;
import org.openiro.review.JudgedReview;
import org.openiro.review.NextReview;
import org.openiro.review.OutcomeReason;
import org.openiro.review.ReviewHistory;
import org.openiro.review.ReviewOutcome;
import org.openiro.review.ReviewSequence;
import org.openiro.review.ReviewTimeline;

/** Turns the judgement of a period's reviews into entries of the deadline book. A review not judged has none. */
final class PeriodClocks {

    private final TimescalePolicy policy;
    private final WorkingDayCalendar calendar;
    private final DueDateCalculator calculator;
    private final LocalDate today;

    PeriodClocks(TimescalePolicy policy, WorkingDayCalendar calendar, LocalDate today) {
        this.policy = policy;
        this.calendar = calendar;
        this.calculator = new DueDateCalculator(policy, calendar);
        this.today = today;
    }

    /**
     * A review in its period.
     *
     * @param judgeable whether it is known that no review is missing between the one before and this
     * @param sequenceKnown whether it is known that none is missing before it at all
     */
    record PlacedReview(StoredReview review, boolean judgeable, boolean sequenceKnown) {}

    /**
     * @param shortBreaks whether the period has no STANDARD clock
     * @param reviews in order of date
     */
    ReviewDeadlines of(UUID child, StoredPeriod period, boolean shortBreaks, List<PlacedReview> reviews) {
        if (shortBreaks || !period.looked() || isBeyondTheCalendar(period, reviews)) {
            return new ReviewDeadlines(child, period.id(), List.of());
        }
        boolean ended = period.status().equals(StoredPeriod.ENDED);
        boolean endUnknown = ended && period.endedOn() == null;
        ReviewTimeline timeline = ReviewTimeline.judge(history(period, reviews), policy, calendar);
        Map<LocalDate, PlacedReview> byDate = new TreeMap<>();
        reviews.forEach(placed -> placed.review()
                .held()
                .countedOn(policy.reviewDateCounts())
                .ifPresent(date -> byDate.putIfAbsent(date, placed)));
        List<Entry> entries = new ArrayList<>();
        LocalDate anchor = period.startKnown() ? period.from() : null;
        boolean sequenceKnown = true;
        for (JudgedReview judged : timeline.reviews()) {
            LocalDate heldOn = judged.heldOn().orElse(null);
            if (heldOn == null) {
                // Where the period goes on, the review that was not held is the next one owed, entered below.
                if (ended && !endUnknown) {
                    entries.add(Entry.notHeldBeforeEnd(due(judged, anchor), number(judged.sequence(), sequenceKnown)));
                }
                continue;
            }
            PlacedReview placed = byDate.get(heldOn);
            sequenceKnown = placed.sequenceKnown();
            if (judged.outcome() != ReviewOutcome.NOT_JUDGED && placed.judgeable()) {
                entries.add(Entry.held(
                        due(judged, anchor),
                        number(judged.sequence(), sequenceKnown),
                        heldOn,
                        placed.review().id()));
            }
            if (judged.reason().orElse(null) != OutcomeReason.OUTSIDE_PERIOD) {
                anchor = heldOn;
            }
        }
        Optional<NextReview> next = endUnknown ? Optional.empty() : timeline.next();
        if (next.isPresent()) {
            DueDate due = calculator.dueDate(next.get().rule(), anchor);
            entries.add(Entry.owed(due, number(next.get().sequence(), sequenceKnown)));
        }
        return new ReviewDeadlines(child, period.id(), entries);
    }

    private DueDate due(JudgedReview judged, LocalDate anchor) {
        DeadlineRule rule = judged.rule().orElseThrow();
        return calculator.dueDate(rule, anchor);
    }

    private static Integer number(ReviewSequence sequence, boolean known) {
        return sequence.known() && known ? sequence.number() : null;
    }

    private ReviewHistory history(StoredPeriod period, List<PlacedReview> reviews) {
        return new ReviewHistory(
                period.startKnown() ? period.from() : null,
                period.endedOn(),
                period.sequenceKnown() && period.startKnown(),
                ReviewSeries.STANDARD,
                reviews.stream().map(placed -> placed.review().held()).toList(),
                today);
    }

    /** Bank holidays are known from a certain year on; nobody's review clock runs before it. */
    private static boolean isBeyondTheCalendar(StoredPeriod period, List<PlacedReview> reviews) {
        LocalDate first = LocalDate.of(WorkingDayCalendar.FIRST_YEAR + 1, 1, 1);
        return (period.from() != null && period.from().isBefore(first))
                || reviews.stream().anyMatch(placed -> placed.review().on().isBefore(first));
    }
}
