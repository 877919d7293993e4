package org.openiro.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openiro.child.CareFacts;
import org.openiro.child.CareFacts.Stretch;
import org.openiro.child.CircumstanceKind;
import org.openiro.clock.DeadlineRule;

/**
 * How often a child must be visited as things stand on a day (SI 2010/959, regulation 28).
 *
 * <ul>
 *   <li>Weekly until the next review: placed with a parent before the assessment (regulation 19), with a connected person
 *       on a temporary approval (regulation 24), or at home with a parent under an interim care order. Afterwards every
 *       four weeks, or every six under regulation 19.
 *   <li>Else every six weeks; after a year in a placement intended to last until adulthood every three months, and every
 *       six months where the child agreed to that.
 * </ul>
 *
 * <p>That a placement is intended to last until adulthood is known of long-term fostering, SSDA903 placements U1 and U4.
 */
final class VisitInterval {

    private static final Set<String> LONG_TERM = Set.of("U1", "U4");
    private static final String WITH_PARENT = "P1";
    private static final String INTERIM_ORDER = "C1";
    static final String CARE_ORDER = "C2";

    private final CareFacts facts;
    private final List<LocalDate> reviews;

    VisitInterval(CareFacts facts, List<LocalDate> reviews) {
        this.facts = facts;
        this.reviews = reviews;
    }

    DeadlineRule on(LocalDate day) {
        Stretch stretch = facts.on(day);
        LocalDate approved =
                facts.since(day, CircumstanceKind.TEMPORARY_APPROVAL).orElse(null);
        LocalDate unassessed =
                facts.since(day, CircumstanceKind.PLACED_BEFORE_ASSESSMENT).orElse(null);
        LocalDate interim = facts.since(day, each -> isWithParent(each) && INTERIM_ORDER.equals(each.legalStatus()));
        LocalDate placed = placedSince(day);
        if (unassessed != null && isWithParent(stretch)) {
            return weeklyUntilReview(later(unassessed, placed), day, DeadlineRule.STATUTORY_VISIT);
        }
        // An approval is of one carer.
        if (approved != null && !facts.carerSince(day).isAfter(approved)) {
            return weeklyUntilReview(approved, day, DeadlineRule.STATUTORY_VISIT_FOUR_WEEKLY);
        }
        if (interim != null) {
            return weeklyUntilReview(interim, day, DeadlineRule.STATUTORY_VISIT_FOUR_WEEKLY);
        }
        boolean settled = LONG_TERM.contains(Objects.requireNonNullElse(stretch.placement(), ""))
                && !day.isBefore(placed.plusYears(1));
        if (!settled) {
            return DeadlineRule.STATUTORY_VISIT;
        }
        return facts.since(day, CircumstanceKind.FEWER_VISITS_AGREED).isPresent()
                ? DeadlineRule.STATUTORY_VISIT_FEWER
                : DeadlineRule.STATUTORY_VISIT_LONG_TERM;
    }

    /** The first day of the placement the child is in. */
    LocalDate placedSince(LocalDate day) {
        return facts.stretches().stream()
                .filter(stretch -> stretch.newPlacement() && !stretch.from().isAfter(day))
                .map(Stretch::from)
                .reduce(facts.stretches().get(0).from(), (before, next) -> next);
    }

    static boolean isWithParent(Stretch stretch) {
        return WITH_PARENT.equals(stretch.placement());
    }

    private DeadlineRule weeklyUntilReview(LocalDate since, LocalDate day, DeadlineRule afterwards) {
        boolean reviewed = reviews.stream().anyMatch(review -> !review.isBefore(since) && !review.isAfter(day));
        return reviewed ? afterwards : DeadlineRule.STATUTORY_VISIT_WEEKLY;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
