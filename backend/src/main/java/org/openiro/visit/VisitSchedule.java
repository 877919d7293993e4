package org.openiro.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openiro.child.CareFacts;
import org.openiro.child.CareFacts.Stretch;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DueDateCalculator;

/**
 * The visits of one period of care, each with the day it was due, and the next one.
 *
 * <ul>
 *   <li>A placement begins with a visit within a week, and so does a care order made while the child lives with a parent.
 *       What was owed before is owed no longer.
 *   <li>Every later visit is due from the one before, by what holds on that day. Where that changes before the visit is
 *       due, the new interval counts: from the visit before, or from the change where it would have ended already.
 *   <li>Of a period known from a return nobody knows the visits: it is counted from the first one recorded here.
 * </ul>
 */
final class VisitSchedule {

    private final CareFacts facts;
    private final VisitInterval interval;
    private final DueDateCalculator calculator;
    private final LocalDate horizon;
    private final SortedSet<LocalDate> changes;
    private final List<VisitDue> past = new ArrayList<>();
    private VisitDue next;

    /**
     * @param visits the days on which the child was seen, in order
     * @param reviews the days on which reviews were held, in order
     * @param horizon today, or the last day of the period
     */
    VisitSchedule(
            CareFacts facts,
            List<LocalDate> visits,
            List<LocalDate> reviews,
            DueDateCalculator calculator,
            LocalDate horizon) {
        this.facts = facts;
        this.interval = new VisitInterval(facts, reviews);
        this.calculator = calculator;
        this.horizon = horizon;
        this.changes = new TreeSet<>(facts.days());
        this.changes.addAll(reviews);
        if (!facts.stretches().isEmpty() && facts.on(horizon).placement() != null) {
            walk(visits);
        }
    }

    /** In order; those of one placement before those of the next. */
    List<VisitDue> past() {
        return List.copyOf(past);
    }

    /** Empty when nobody knows what it would be counted from. */
    Optional<VisitDue> next() {
        return Optional.ofNullable(next);
    }

    private void walk(List<LocalDate> visits) {
        List<LocalDate> left = new ArrayList<>(visits);
        LocalDate begun = facts.stretches().get(0).from();
        boolean returned = facts.stretches().get(0).returned();
        if (returned && left.isEmpty()) {
            return;
        }
        VisitDue due = returned ? after(left.remove(0)) : first(begun);
        while (true) {
            LocalDate anchor = due.anchor();
            left.removeIf(visit -> visit.isBefore(anchor));
            Optional<LocalDate> restart = restartAfter(anchor);
            Optional<LocalDate> visit =
                    left.stream().findFirst().filter(day -> restart.isEmpty() || day.isBefore(restart.get()));
            if (visit.isPresent()) {
                past.add(new VisitDue(due.rule(), anchor, due.dueOn(), visit.get(), false));
                left.removeIf(day -> day.equals(visit.get()));
                due = after(visit.get());
            } else if (restart.isPresent()) {
                past.add(new VisitDue(due.rule(), anchor, due.dueOn(), null, true));
                due = first(restart.get());
            } else {
                next = due;
                return;
            }
        }
    }

    /** The visit that a placement or an order begins with. */
    private VisitDue first(LocalDate day) {
        boolean placed = interval.placedSince(day).equals(day);
        return due(placed ? DeadlineRule.STATUTORY_VISIT_FIRST : DeadlineRule.STATUTORY_VISIT_AFTER_ORDER, day);
    }

    private VisitDue after(LocalDate visit) {
        VisitDue due = due(interval.on(visit), visit);
        LocalDate until = restartAfter(visit).orElse(horizon.plusDays(1));
        for (LocalDate change : changes.tailSet(visit.plusDays(1))) {
            if (change.isAfter(due.dueOn()) || change.isAfter(horizon) || !change.isBefore(until)) {
                break;
            }
            VisitDue changed = due(interval.on(change), due.anchor());
            due = changed.dueOn().isBefore(change) ? due(changed.rule(), change) : changed;
        }
        return due;
    }

    private Optional<LocalDate> restartAfter(LocalDate day) {
        Stretch before = facts.on(day);
        for (Stretch stretch : facts.stretches()) {
            if (stretch.from().isAfter(day) && !stretch.from().isAfter(horizon)) {
                boolean ordered = VisitInterval.isWithParent(stretch)
                        && VisitInterval.CARE_ORDER.equals(stretch.legalStatus())
                        && !VisitInterval.CARE_ORDER.equals(before.legalStatus());
                if (stretch.newPlacement() || ordered) {
                    return Optional.of(stretch.from());
                }
                before = stretch;
            }
        }
        return Optional.empty();
    }

    private VisitDue due(DeadlineRule rule, LocalDate anchor) {
        return new VisitDue(rule, anchor, calculator.dateOf(rule, anchor), null, false);
    }
}
