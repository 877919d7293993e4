package org.openiro.review;

import java.time.LocalDate;
import java.util.Optional;
import org.openiro.clock.DeadlineRule;

/** One line of a timeliness report. */
public final class JudgedReview {

    private final ReviewSequence sequence;
    private final LocalDate heldOn;
    private final LocalDate dueOn;
    private final DeadlineRule rule;
    private final ReviewOutcome outcome;
    private final int daysLate;
    private final OutcomeReason reason;

    private JudgedReview(
            ReviewSequence sequence,
            LocalDate heldOn,
            LocalDate dueOn,
            DeadlineRule rule,
            ReviewOutcome outcome,
            int daysLate,
            OutcomeReason reason) {
        this.sequence = sequence;
        this.heldOn = heldOn;
        this.dueOn = dueOn;
        this.rule = rule;
        this.outcome = outcome;
        this.daysLate = daysLate;
        this.reason = reason;
    }

    static JudgedReview onTime(ReviewSequence sequence, LocalDate heldOn, ReviewDue due) {
        return new JudgedReview(sequence, heldOn, due.on(), due.rule(), ReviewOutcome.ON_TIME, 0, null);
    }

    static JudgedReview late(ReviewSequence sequence, LocalDate heldOn, ReviewDue due, OutcomeReason reason) {
        return new JudgedReview(
                sequence, heldOn, due.on(), due.rule(), ReviewOutcome.LATE, due.daysUntil(heldOn), reason);
    }

    static JudgedReview notHeld(ReviewSequence sequence, ReviewDue due, LocalDate horizon, OutcomeReason reason) {
        return new JudgedReview(
                sequence, null, due.on(), due.rule(), ReviewOutcome.NOT_HELD, due.daysUntil(horizon), reason);
    }

    static JudgedReview notJudged(ReviewSequence sequence, LocalDate heldOn, OutcomeReason reason) {
        return new JudgedReview(sequence, heldOn, null, null, ReviewOutcome.NOT_JUDGED, 0, reason);
    }

    public ReviewSequence sequence() {
        return sequence;
    }

    /** The date the review counted; empty when it was not held. */
    public Optional<LocalDate> heldOn() {
        return Optional.ofNullable(heldOn);
    }

    /** Empty when the review is not judged. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** Empty when the review is not judged. */
    public Optional<DeadlineRule> rule() {
        return Optional.ofNullable(rule);
    }

    public ReviewOutcome outcome() {
        return outcome;
    }

    /**
     * Calendar days from the due date to the review. For a review not held, to the date of the judgement or to the end
     * of the period of care, whichever is earlier. 0 for a review in time or not judged.
     */
    public int daysLate() {
        return daysLate;
    }

    /** Empty when the review was in time. */
    public Optional<OutcomeReason> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public String toString() {
        return sequence + " held " + heldOn + ", due " + dueOn + " by " + rule + ": " + outcome + " +" + daysLate + " "
                + reason;
    }
}
