package org.openiro.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DueDateCalculator;
import org.openiro.clock.ReviewDateCounts;
import org.openiro.clock.ReviewSeries;
import org.openiro.clock.TimescalePolicy;
import org.openiro.clock.WorkingDayCalendar;

/** Walks one history; used once. {@link ReviewTimeline} states the rules. */
final class TimelineJudge {

    private final ReviewHistory history;
    private final ReviewDateCounts counts;
    private final DueDateCalculator calculator;
    private final Lateness lateness;
    private final List<JudgedReview> judged = new ArrayList<>();

    private int held;
    private LocalDate lastCounted;

    TimelineJudge(ReviewHistory history, TimescalePolicy policy, WorkingDayCalendar calendar) {
        this.history = history;
        this.counts = policy.reviewDateCounts();
        this.calculator = new DueDateCalculator(policy, calendar);
        this.lateness = new Lateness(calendar);
    }

    ReviewTimeline judge() {
        countedReviews().forEach(this::judgeHeld);
        ReviewDue due = isClocked() ? certainDue() : null;
        if (due != null && due.on().isBefore(history.horizon())) {
            judged.add(JudgedReview.notHeld(sequence(held + 1), due, history.horizon(), whyNotHeld()));
        }
        return new ReviewTimeline(judged, next(due));
    }

    /** One review a day, by date; those still to come on the date of the judgement are left out. */
    private Map<LocalDate, HeldReview> countedReviews() {
        Map<LocalDate, HeldReview> byDate = new TreeMap<>();
        history.reviews().stream()
                .sorted(Comparator.comparing(HeldReview::openedOn))
                .forEach(review -> review.countedOn(counts)
                        .filter(date -> !date.isAfter(history.asAt()))
                        .ifPresent(date -> byDate.putIfAbsent(date, review)));
        return byDate;
    }

    private void judgeHeld(LocalDate heldOn, HeldReview review) {
        if (!history.covers(heldOn)) {
            judged.add(JudgedReview.notJudged(ReviewSequence.atLeast(1), heldOn, OutcomeReason.OUTSIDE_PERIOD));
            return;
        }
        judged.add(outcomeOf(heldOn, review));
        held++;
        lastCounted = heldOn;
    }

    private JudgedReview outcomeOf(LocalDate heldOn, HeldReview review) {
        ReviewSequence sequence = sequence(held + 1);
        if (!isClocked()) {
            return JudgedReview.notJudged(sequence, heldOn, OutcomeReason.NO_STANDARD_CLOCK);
        }
        ReviewDue due = certainDue();
        if (due == null) {
            return JudgedReview.notJudged(sequence, heldOn, OutcomeReason.SEQUENCE_UNKNOWN);
        }
        return heldOn.isAfter(due.on())
                ? JudgedReview.late(sequence, heldOn, due, lateness.of(review, due.on()))
                : JudgedReview.onTime(sequence, heldOn, due);
    }

    private boolean isClocked() {
        return history.series() != ReviewSeries.NONE;
    }

    private ReviewSequence sequence(int number) {
        return history.sequenceKnown() ? ReviewSequence.of(number) : ReviewSequence.atLeast(number);
    }

    /** When the review after the ones walked so far is due; null when its rule cannot be known. */
    private ReviewDue certainDue() {
        if (history.sequenceKnown() && held == 0) {
            return due(history.series().first(), history.periodStart());
        }
        if (history.sequenceKnown() && held == 1) {
            return due(history.series().second(), lastCounted);
        }
        return held >= 2 ? due(history.series().later(), lastCounted) : null;
    }

    private ReviewDue due(DeadlineRule rule, LocalDate from) {
        return new ReviewDue(rule, from, calculator.dateOf(rule, from));
    }

    private NextReview next(ReviewDue due) {
        if (history.hasEnded() || !isClocked()) {
            return null;
        }
        if (due != null) {
            return new NextReview(sequence(held + 1), due.rule(), due.on(), due.on(), true, due.from());
        }
        if (held == 0) {
            return null;
        }
        ReviewDue latest = due(history.series().later(), lastCounted);
        ReviewDue earliest = due(history.series().second(), lastCounted);
        return new NextReview(sequence(held + 1), latest.rule(), latest.on(), earliest.on(), false, lastCounted);
    }

    private OutcomeReason whyNotHeld() {
        if (history.hasEnded()) {
            return OutcomeReason.PERIOD_ENDED;
        }
        Collection<HeldReview> reviews = history.reviews();
        boolean open = reviews.stream()
                .anyMatch(review -> isOpen(review) && !review.openedOn().isAfter(history.asAt()));
        return open ? OutcomeReason.OPENED_NOT_COMPLETED : OutcomeReason.DUE_DATE_PASSED;
    }

    /** Opened after the last review that counted, and not completed by the date of the judgement. */
    private boolean isOpen(HeldReview review) {
        boolean completed = review.completedOn()
                .filter(date -> !date.isAfter(history.asAt()))
                .isPresent();
        return !completed && (lastCounted == null || review.openedOn().isAfter(lastCounted));
    }
}
