package org.openiro.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.openiro.clock.DeadlineRule;

/**
 * How a review stands against the clock.
 *
 * @param sequence its number in the period of care; null when earlier reviews are not known
 * @param rule null when no clock is known
 * @param dueDate null when no clock is known
 * @param outcome null for a cancelled review
 * @param daysLate calendar days; null when not late
 * @param reason why it has its outcome; null when in time, when there is time, and where nothing is known
 */
record ReviewStanding(
        Integer sequence,
        DeadlineRule rule,
        LocalDate dueDate,
        Outcome outcome,
        Integer daysLate,
        OutcomeReason reason) {

    /** {@link ReviewOutcome}, and what can be said of a review still to come. */
    enum Outcome {
        ON_TIME,
        LATE,
        NOT_HELD,
        NOT_JUDGED,
        NOT_YET_DUE
    }

    static ReviewStanding unknown(Outcome outcome) {
        return new ReviewStanding(null, null, null, outcome, null, null);
    }

    static ReviewStanding held(Integer sequence, DeadlineRule rule, LocalDate due, LocalDate countsOn) {
        boolean late = countsOn.isAfter(due);
        return new ReviewStanding(
                sequence,
                rule,
                due,
                late ? Outcome.LATE : Outcome.ON_TIME,
                late ? daysBetween(due, countsOn) : null,
                null);
    }

    static ReviewStanding judged(JudgedReview review) {
        return new ReviewStanding(
                review.sequence().known() ? review.sequence().number() : null,
                review.rule().orElse(null),
                review.dueOn().orElse(null),
                Outcome.valueOf(review.outcome().name()),
                review.outcome() == ReviewOutcome.LATE ? review.daysLate() : null,
                review.reason().orElse(null));
    }

    static ReviewStanding owed(Integer sequence, DeadlineRule rule, LocalDate due, LocalDate today) {
        boolean passed = today.isAfter(due);
        return new ReviewStanding(
                sequence,
                rule,
                due,
                passed ? Outcome.NOT_HELD : Outcome.NOT_YET_DUE,
                passed ? daysBetween(due, today) : null,
                null);
    }

    ReviewStanding without(Outcome nothing) {
        return new ReviewStanding(sequence, rule, dueDate, nothing, null, null);
    }

    ReviewStanding because(OutcomeReason why) {
        return new ReviewStanding(sequence, rule, dueDate, outcome, daysLate, why);
    }

    boolean isLate() {
        return outcome == Outcome.LATE;
    }

    private static int daysBetween(LocalDate due, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(due, day));
    }
}
