package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.child.CircumstanceKind;
import org.openiro.child.RegimeSpell;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.Duty;
import org.openiro.clock.ReviewSeries;
import org.openiro.clock.StandingDuties;

/**
 * Which review is owed, by the clock that runs now. What is known from returns alone was judged when it was imported,
 * and stays as it was judged.
 */
@ApplicationScoped
class ReviewDuties implements StandingDuties {

    private final ReviewedPeriods periods;
    private final CountedReviews counted;
    private final AuthorityTime time;

    ReviewDuties(ReviewedPeriods periods, CountedReviews counted, AuthorityTime time) {
        this.periods = periods;
        this.counted = counted;
        this.time = time;
    }

    @Override
    public Set<DeadlineRule> rules() {
        Set<DeadlineRule> rules = EnumSet.copyOf(ReviewSeries.allRules());
        rules.add(DeadlineRule.ANNUAL_MEETING);
        return rules;
    }

    @Override
    public Owed owed(Collection<UUID> children) {
        Map<UUID, ReviewedPeriod> known = periods.of(children);
        List<CountedReview> reviews = counted.of(children);
        Set<UUID> recordedHere = reviews.stream()
                .filter(CountedReview::recordedHere)
                .map(CountedReview::period)
                .collect(Collectors.toSet());
        Map<UUID, List<CountedReview>> ofChild = reviews.stream().collect(Collectors.groupingBy(CountedReview::child));
        List<ReviewedPeriod> active = known.values().stream()
                .filter(period -> period.active() && (!period.returnedAlone() || recordedHere.contains(period.id())))
                .toList();
        List<Duty> duties = new ArrayList<>();
        for (ReviewedPeriod period : active) {
            RegimeSpell regime = period.regimeOn(time.today());
            ReviewTimeline timeline = ReviewTimeline.judge(
                    period.history(
                            regime,
                            CountedReviews.of(period, regime, ofChild.getOrDefault(period.child(), List.of())),
                            time.today()),
                    time.policy(),
                    time.calendar());
            timeline.next().ifPresent(next -> duties.add(duty(period, next)));
            if (period.facts().mayMeetYearly(time.today())) {
                duties.add(meeting(period, ofChild.getOrDefault(period.child(), List.of())));
            }
        }
        return new Owed(active.stream().map(ReviewedPeriod::id).collect(Collectors.toSet()), duties);
    }

    /** A year from the last meeting; without one that is known, from the decision of the child. */
    private Duty meeting(ReviewedPeriod period, List<CountedReview> reviews) {
        LocalDate decided = period.facts()
                .since(time.today(), CircumstanceKind.ANNUAL_MEETING)
                .orElseThrow();
        LocalDate anchor = reviews.stream()
                .filter(review -> review.met()
                        && review.period().equals(period.id())
                        && !review.on().isAfter(time.today()))
                .map(CountedReview::on)
                .max(Comparator.naturalOrder())
                .orElse(decided);
        return new Duty(
                DeadlineRule.ANNUAL_MEETING, DeadlineSubject.of("PERIOD_OF_CARE", period.id(), period.child()), anchor);
    }

    private static Duty duty(ReviewedPeriod period, NextReview next) {
        Integer number = next.sequence().known() ? next.sequence().number() : null;
        return new Duty(
                next.rule(), new DeadlineSubject("PERIOD_OF_CARE", period.id(), period.child(), number), next.from());
    }
}
