package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A review is held as a meeting, unless the child is settled and decided on one meeting a year; seen when it was held. */
@ApplicationScoped
class MeetingCheck implements ReviewCheck {

    private final ReviewedPeriods periods;

    MeetingCheck(ReviewedPeriods periods) {
        this.periods = periods;
    }

    @Override
    public ReviewItem item() {
        return ReviewItem.MEETING;
    }

    @Override
    public Optional<CheckResult> check(ReviewAtHand atHand) {
        if (!atHand.isHeld()) {
            return Optional.empty();
        }
        Review review = atHand.review();
        if (!review.getHeld().isWithoutMeeting()) {
            return Optional.of(CheckResult.done("The review was held as a meeting."));
        }
        boolean open = periods.of(review.getChildId())
                .get(review.getPeriodOfCareId())
                .facts()
                .mayMeetYearly(review.getOpenedOn());
        return Optional.of(
                open
                        ? CheckResult.done("The child decided on one meeting a year.")
                        : CheckResult.missing(
                                "The review was held without a meeting, which was not open to the child."));
    }
}
