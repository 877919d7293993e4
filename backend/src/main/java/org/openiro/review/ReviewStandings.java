package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openiro.child.RegimeSpell;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.Deadline;
import org.openiro.clock.LondonTime;
import org.openiro.clock.ReviewSeries;

/**
 * How a child's reviews stand against the clock. A review recorded here stands as the deadline book has it, by the
 * policy of its day; one whose place in the period is not known, or that was imported, as {@link ReviewTimeline} judges.
 */
@ApplicationScoped
class ReviewStandings {

    private final EntityManager entities;
    private final ReviewedPeriods periods;
    private final CountedReviews counted;
    private final AuthorityTime time;

    ReviewStandings(EntityManager entities, ReviewedPeriods periods, CountedReviews counted, AuthorityTime time) {
        this.entities = entities;
        this.periods = periods;
        this.counted = counted;
        this.time = time;
    }

    /** What is known of one child, read once for any number of reviews. */
    OfChild of(UUID child) {
        return new OfChild(periods.of(child), counted.of(List.of(child)), reviewDeadlines(child));
    }

    private List<Deadline> reviewDeadlines(UUID child) {
        return entities.createQuery(
                        "from Deadline d where d.childId = :child and d.rule in :rules and d.withdrawnReason is null",
                        Deadline.class)
                .setParameter("child", child)
                .setParameter("rules", ReviewSeries.allRules())
                .getResultList();
    }

    /** The reviews of one child. */
    final class OfChild {

        private final Map<UUID, ReviewedPeriod> known;
        private final List<CountedReview> counted;
        private final List<Deadline> book;

        private OfChild(Map<UUID, ReviewedPeriod> known, List<CountedReview> counted, List<Deadline> book) {
            this.known = known;
            this.counted = counted;
            this.book = book;
        }

        ReviewStanding of(Review review) {
            return switch (review.getStatus()) {
                case HELD -> held(review);
                case CANCELLED ->
                    owed(review.getPeriodOfCareId(), LondonTime.dateOf(review.getCancelledAt()))
                            .without(null);
                default -> owed(review);
            };
        }

        /** The clock that ran in a period on a day, as it stands today. */
        private ReviewTimeline timeline(UUID period, LocalDate day) {
            ReviewedPeriod reviewed = known.get(period);
            RegimeSpell regime = reviewed.regimeOn(day);
            return ReviewTimeline.judge(
                    reviewed.history(regime, CountedReviews.of(reviewed, regime, counted), time.today()),
                    time.policy(),
                    time.calendar());
        }

        private ReviewStanding owed(Review review) {
            ReviewStanding standing = owed(review.getPeriodOfCareId(), time.today());
            return standing.outcome() == ReviewStanding.Outcome.NOT_HELD
                    ? standing.because(
                            review.getOpenedOn() == null
                                    ? OutcomeReason.DUE_DATE_PASSED
                                    : OutcomeReason.OPENED_NOT_COMPLETED)
                    : standing;
        }

        private ReviewStanding held(Review review) {
            ReviewStanding standing = judged(review);
            return standing.isLate()
                    ? standing.because(new Lateness(time.calendar()).of(review.asHeld(), standing.dueDate()))
                    : standing;
        }

        private ReviewStanding judged(Review review) {
            LocalDate countsOn = review.getCountsOn();
            Optional<Deadline> met = book.stream()
                    .filter(deadline -> review.getId().equals(deadline.getMetBy()) && deadline.getSequence() != null)
                    .findFirst();
            if (met.isPresent()) {
                Deadline deadline = met.get();
                return ReviewStanding.held(deadline.getSequence(), deadline.getRule(), deadline.getDueDate(), countsOn);
            }
            return timeline(review.getPeriodOfCareId(), countsOn).reviews().stream()
                    .filter(judged -> judged.heldOn().filter(countsOn::equals).isPresent())
                    .findFirst()
                    .map(ReviewStanding::judged)
                    .orElse(ReviewStanding.unknown(ReviewStanding.Outcome.NOT_JUDGED));
        }

        /** What was owed on a day: counted from something before, and not met until then. */
        private ReviewStanding owed(UUID period, LocalDate day) {
            return book.stream()
                    .filter(deadline -> deadline.getSubjectId().equals(period)
                            && !deadline.getAnchorDate().isAfter(day)
                            && (deadline.getMetOn() == null
                                    || !deadline.getMetOn().isBefore(day)))
                    .min(Comparator.comparing(Deadline::getDueDate))
                    .map(deadline -> owed(deadline, day))
                    .orElse(ReviewStanding.unknown(ReviewStanding.Outcome.NOT_JUDGED));
        }

        private ReviewStanding owed(Deadline deadline, LocalDate day) {
            ReviewStanding standing =
                    ReviewStanding.owed(deadline.getSequence(), deadline.getRule(), deadline.getDueDate(), day);
            // Without a known place the date is only the latest it can be: ReviewTimeline says why it is not judged.
            boolean judged = deadline.getSequence() != null || isCertain(deadline.getSubjectId());
            return judged || standing.outcome() == ReviewStanding.Outcome.NOT_YET_DUE
                    ? standing
                    : standing.without(ReviewStanding.Outcome.NOT_JUDGED);
        }

        private boolean isCertain(UUID period) {
            return timeline(period, time.today())
                    .next()
                    .map(NextReview::certain)
                    .orElse(false);
        }
    }
}
