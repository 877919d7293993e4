package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.Deadline;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.LondonTime;

/**
 * How a child's reviews stand against the clock. A review recorded here stands as the deadline book has it, by the
 * policy of its day; one whose place in the period is not known, or that was imported, as {@link ReviewTimeline} judges.
 */
@ApplicationScoped
class ReviewStandings {

    static final Set<DeadlineRule> REVIEW_RULES =
            Set.of(DeadlineRule.FIRST_REVIEW, DeadlineRule.SECOND_REVIEW, DeadlineRule.SUBSEQUENT_REVIEW);

    private final EntityManager entities;
    private final ReviewedPeriods periods;
    private final AuthorityTime time;

    ReviewStandings(EntityManager entities, ReviewedPeriods periods, AuthorityTime time) {
        this.entities = entities;
        this.periods = periods;
        this.time = time;
    }

    /** What is known of one child, read once for any number of reviews. */
    OfChild of(UUID child) {
        return new OfChild(periods.of(child), countedDates(child), reviewDeadlines(child));
    }

    private Map<UUID, List<LocalDate>> countedDates(UUID child) {
        return entities.createQuery(
                        "from Review r where r.childId = :child and r.status = :held and r.countsOn is not null",
                        Review.class)
                .setParameter("child", child)
                .setParameter("held", ReviewStatus.HELD)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Review::getPeriodOfCareId, Collectors.mapping(Review::getCountsOn, Collectors.toList())));
    }

    private List<Deadline> reviewDeadlines(UUID child) {
        return entities.createQuery(
                        "from Deadline d where d.childId = :child and d.rule in :rules and d.withdrawnReason is null",
                        Deadline.class)
                .setParameter("child", child)
                .setParameter("rules", REVIEW_RULES)
                .getResultList();
    }

    /** The reviews of one child. */
    final class OfChild {

        private final Map<UUID, ReviewedPeriod> known;
        private final Map<UUID, List<LocalDate>> counted;
        private final List<Deadline> book;

        private OfChild(Map<UUID, ReviewedPeriod> known, Map<UUID, List<LocalDate>> counted, List<Deadline> book) {
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

        /** The timeline of a period as it stands today. */
        ReviewTimeline timeline(UUID period) {
            return ReviewTimeline.judge(
                    known.get(period).history(counted.getOrDefault(period, List.of()), time.today()),
                    time.policy(),
                    time.calendar());
        }

        /** The last day that counted in a period, of reviews that belong to it. */
        Optional<LocalDate> lastCounted(UUID period) {
            return counted.getOrDefault(period, List.of()).stream()
                    .filter(day -> known.get(period).covers(day) && !day.isAfter(time.today()))
                    .max(Comparator.naturalOrder());
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
            return timeline(review.getPeriodOfCareId()).reviews().stream()
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
            return timeline(period).next().map(NextReview::certain).orElse(false);
        }
    }
}
