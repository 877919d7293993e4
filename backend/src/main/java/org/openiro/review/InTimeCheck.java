package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** The review is, or was, held by the day it is due (SI 2010/959, regulation 33). */
@ApplicationScoped
class InTimeCheck implements ReviewCheck {

    private final ReviewStandings standings;

    InTimeCheck(ReviewStandings standings) {
        this.standings = standings;
    }

    @Override
    public ReviewItem item() {
        return ReviewItem.IN_TIME;
    }

    @Override
    public Optional<CheckResult> check(ReviewAtHand review) {
        ReviewStanding standing = standings.of(review.child()).of(review.review());
        LocalDate due = standing.dueDate();
        if (review.isHeld()) {
            return Optional.of(held(review.review(), standing));
        }
        if (due == null) {
            return Optional.empty();
        }
        return Optional.of(
                review.day().isAfter(due)
                        ? CheckResult.missing("The meeting is planned for a day after the review is due.")
                        : CheckResult.done("The meeting is planned for a day by which the review is due."));
    }

    private static CheckResult held(Review review, ReviewStanding standing) {
        if (!standing.isLate()) {
            return CheckResult.done("The review was not held after it was due.");
        }
        return standing.reason() == OutcomeReason.LAWFULLY_ADJOURNED
                ? CheckResult.explained(
                        "The review was opened in time, adjourned, and completed in the time the law gives.",
                        review.getAdjournment().adjournmentReason())
                : CheckResult.missing("The review was held after it was due.");
    }
}
