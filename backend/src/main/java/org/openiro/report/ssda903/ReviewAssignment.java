package org.openiro.report.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Puts each review of a child into the period of care it belongs to.
 *
 * <p>A period holds the days from its start to its end, both included. A period with unknown start also holds the days
 * before its first episode, back to the end of the period before it; one whose end date is unknown, the days up to the
 * next period's first episode. A day that two periods hold belongs to the earlier: a review on the day one period ends
 * and another begins is the last of the one, not the first of the other.
 */
final class ReviewAssignment {

    private final AssemblyContext context;
    private final List<PeriodOfCareHistory> periods;
    private final Findings findings;

    ReviewAssignment(AssemblyContext context, List<PeriodOfCareHistory> periods, Findings findings) {
        this.context = context;
        this.periods = periods;
        this.findings = findings;
    }

    /**
     * @param reviews in order of date, no two on the same day
     * @return the periods, with their reviews
     */
    List<PeriodOfCareHistory> assign(Collection<ReviewRow> reviews, HeaderRow header, LocalDate birth) {
        List<List<ReviewRow>> assigned = new ArrayList<>();
        periods.forEach(period -> assigned.add(new ArrayList<>()));
        boolean shortBreaks = !periods.isEmpty() && periods.stream().allMatch(PeriodOfCareHistory::onlyShortBreaks);
        for (ReviewRow review : reviews) {
            check(review, header, birth, shortBreaks);
            int index = periodOf(review.reviewDate());
            if (index >= 0) {
                assigned.get(index).add(review);
            } else {
                found(review, whyNone(review.reviewDate()));
            }
        }
        List<PeriodOfCareHistory> filled = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            filled.add(withReviews(periods.get(i), assigned.get(i)));
        }
        return filled;
    }

    private void check(ReviewRow review, HeaderRow header, LocalDate birth, boolean shortBreaks) {
        if (header != null
                && header.dateOfBirth() != null
                && review.dateOfBirth() != null
                && !header.dateOfBirth().equals(review.dateOfBirth())) {
            found(review, Anomaly.BIRTH_DATES_DIFFER);
        }
        LocalDate bornOn = birth != null ? birth : review.dateOfBirth();
        if (bornOn != null && review.participation() != null) {
            if (review.participation().tooOld(bornOn, review.reviewDate())) {
                found(review, Anomaly.PARTICIPATION_PN0_FROM_FOUR);
            } else if (review.participation().tooYoung(bornOn, review.reviewDate())) {
                found(review, Anomaly.PARTICIPATION_UNDER_FOUR);
            }
        }
        if (shortBreaks) {
            found(review, Anomaly.REVIEW_FOR_SHORT_BREAKS);
        }
        if (!context.years().contain(review.reviewDate())) {
            found(review, Anomaly.REVIEW_OUTSIDE_YEARS);
        }
    }

    private int periodOf(LocalDate day) {
        for (int i = 0; i < periods.size(); i++) {
            if (holds(i, day)) {
                return i;
            }
        }
        return -1;
    }

    private boolean holds(int index, LocalDate day) {
        PeriodOfCareHistory period = periods.get(index);
        if (period.startKnown() && day.isBefore(period.firstDay())) {
            return false;
        }
        return switch (period.end().state()) {
            case OPEN -> true;
            case ENDED -> !day.isAfter(period.end().date());
            case ENDED_DATE_UNKNOWN ->
                index + 1 == periods.size()
                        || day.isBefore(periods.get(index + 1).firstDay());
        };
    }

    private Anomaly whyNone(LocalDate day) {
        if (periods.isEmpty()) {
            return Anomaly.REVIEW_WITHOUT_EPISODE;
        }
        return day.isBefore(periods.get(0).firstDay()) ? Anomaly.REVIEW_BEFORE_PERIOD : Anomaly.REVIEW_AFTER_END;
    }

    private PeriodOfCareHistory withReviews(PeriodOfCareHistory period, List<ReviewRow> reviews) {
        List<ReviewInPeriod> placed = new ArrayList<>();
        for (int i = 0; i < reviews.size(); i++) {
            LocalDate day = reviews.get(i).reviewDate();
            boolean sequenceKnown = period.startKnown() && context.reviewYears().coverAll(period.firstDay(), day);
            boolean previousKnown =
                    i > 0 && context.reviewYears().coverAll(reviews.get(i - 1).reviewDate(), day);
            placed.add(new ReviewInPeriod(reviews.get(i), i + 1, sequenceKnown, previousKnown));
        }
        return new PeriodOfCareHistory(period.startKnown(), period.firstDay(), period.end(), period.episodes(), placed);
    }

    private void found(ReviewRow review, Anomaly anomaly) {
        findings.add(Table.REVIEWS, review, anomaly);
    }
}
