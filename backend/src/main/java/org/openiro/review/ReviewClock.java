package org.openiro.review;

import static org.openiro.clock.DeadlineRule.ADJOURNMENT;
import static org.openiro.clock.DeadlineRule.CARE_PLAN_UPDATE;
import static org.openiro.clock.DeadlineRule.DECISIONS;
import static org.openiro.clock.DeadlineRule.DISTRIBUTION;
import static org.openiro.clock.DeadlineRule.INVITATIONS;
import static org.openiro.clock.DeadlineRule.PLANNING_TALK;
import static org.openiro.clock.DeadlineRule.QUALITY_FORM;
import static org.openiro.clock.DeadlineRule.RECORD;
import static org.openiro.clock.DeadlineRule.REPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.clock.Deadline;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.ReviewSeries;
import org.openiro.clock.StandingBook;
import org.openiro.clock.WhyWithdrawn;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** What planning, moving, cancelling and holding a review do to the deadline book. */
@ApplicationScoped
class ReviewClock {

    private static final List<DeadlineRule> BEFORE = List.of(PLANNING_TALK, INVITATIONS, REPORTS);
    private static final List<DeadlineRule> AFTER =
            List.of(QUALITY_FORM, DECISIONS, RECORD, DISTRIBUTION, CARE_PLAN_UPDATE);

    private final DeadlineBook book;
    private final StandingBook standing;
    private final ReviewDuties duties;

    ReviewClock(DeadlineBook book, StandingBook standing, ReviewDuties duties) {
        this.book = book;
        this.standing = standing;
        this.duties = duties;
    }

    /** What must be done before the meeting counts back from its day; the due date of the review itself stays. */
    void planned(Review review, LocalDate meeting) {
        BEFORE.stream()
                .filter(rule -> !isMet(rule, review, meeting))
                .forEach(rule -> book.open(rule, subject(review), meeting));
    }

    /** What was done for this day stays done, whatever else about the review is planned anew. */
    private boolean isMet(DeadlineRule rule, Review review, LocalDate meeting) {
        return book.findStanding(rule, review.getId())
                .filter(standing -> standing.getMetOn() != null)
                .filter(met -> met.getAnchorDate().equals(meeting))
                .isPresent();
    }

    /**
     * What was lacking must be there before the review goes on, which must be completed in the time the law gives.
     *
     * @throws ProblemException 422 when it is to go on later than that
     */
    void adjourned(Review review) {
        Adjournment adjournment = review.getAdjournment();
        LocalDate limit = book.open(ADJOURNMENT, subject(review), adjournment.adjournedOn())
                .getDueDate();
        if (adjournment.resumeOn().isAfter(limit)) {
            throw new ProblemException(
                    "adjournment-too-long",
                    "The review must go on sooner.",
                    new FieldProblem("/resumeOn", "TOO_LATE", "The last day it can go on is " + limit + "."));
        }
        book.open(REPORTS, subject(review), adjournment.resumeOn());
    }

    void cancelled(Review review) {
        book.withdrawAll(review.getId(), "The review was cancelled");
    }

    /** The open deadline that a review counting on this day meets; empty when it is older than what that counts from. */
    Optional<Deadline> owedBy(UUID period, LocalDate countsOn) {
        return ReviewSeries.allRules().stream()
                .flatMap(rule -> book.findOpen(rule, period).stream())
                .filter(deadline -> !countsOn.isBefore(deadline.getAnchorDate()))
                .findFirst();
    }

    /**
     * The review meets what was owed, the next one falls due from the day that counted, and the duties after the last
     * meeting begin, each by itself.
     */
    void held(Review review) {
        UUID period = review.getPeriodOfCareId();
        owedBy(period, review.getCountsOn())
                .ifPresent(owed -> book.meet(owed.getRule(), period, review.getCountsOn(), review.getId()));
        if (!review.getHeld().isWithoutMeeting()) {
            book.meet(DeadlineRule.ANNUAL_MEETING, period, review.getCountsOn(), review.getId());
        }
        standing.bring(duties, List.of(review.getChildId()), "Another review is owed now");
        BEFORE.forEach(rule -> book.withdraw(rule, review.getId(), WhyWithdrawn.REVIEW_HELD));
        LocalDate lastMeeting = review.completedOn();
        book.meet(ADJOURNMENT, review.getId(), lastMeeting, review.getId());
        AFTER.forEach(rule -> book.open(rule, subject(review), lastMeeting));
    }

    private static DeadlineSubject subject(Review review) {
        return DeadlineSubject.of("REVIEW", review.getId(), review.getChildId());
    }
}
