package org.openiro.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openiro.child.CareFacts;
import org.openiro.child.RegimeSpell;
import org.openiro.clock.WorkingDayCalendar;

/**
 * A period of care, as its reviews see it.
 *
 * @param active whether the child is looked after in it now
 * @param startedOn null when not known, or while it is not certain that the child becomes looked after
 * @param endedOn null while it lasts
 * @param sequenceKnown false when reviews before the first recorded one may be missing
 * @param regimes in order of time; the first is taken to have governed before as well
 * @param facts what else decides about its reviews
 */
record ReviewedPeriod(
        UUID id,
        UUID child,
        boolean active,
        LocalDate startedOn,
        LocalDate endedOn,
        boolean sequenceKnown,
        List<RegimeSpell> regimes,
        CareFacts facts) {

    /** No bank holiday is known of the years before, so that nobody's review clock runs from them. */
    private static final LocalDate CALENDAR_BEGINS = LocalDate.of(WorkingDayCalendar.FIRST_YEAR + 1, 1, 1);

    ReviewedPeriod {
        regimes = List.copyOf(regimes);
    }

    RegimeSpell presentRegime() {
        return regimes.get(regimes.size() - 1);
    }

    /** Ended, or not yet decided, without the child having been looked after. */
    boolean neverBegan() {
        return startedOn == null && !returnedAlone();
    }

    /** Whether nothing of it was recorded here. */
    boolean returnedAlone() {
        return facts.returnedAlone();
    }

    /** What governed the reviews on a day. */
    RegimeSpell regimeOn(LocalDate day) {
        return regimes.stream()
                .filter(spell -> !spell.since().isAfter(day))
                .reduce((before, next) -> next)
                .orElse(regimes.get(0));
    }

    /**
     * The reviews of one clock.
     *
     * @param counted the dates that counted, of the reviews held
     */
    ReviewHistory history(RegimeSpell regime, List<LocalDate> counted, LocalDate asAt) {
        LocalDate begun = regime.countsFrom() == null ? knownStart() : regime.countsFrom();
        return new ReviewHistory(
                begun,
                endedOn,
                begun != null && (sequenceKnown || regime.countsFrom() != null),
                regime.series(),
                counted.stream()
                        .filter(day -> regime.countsFrom() == null || !day.isBefore(regime.countsFrom()))
                        .map(HeldReview::on)
                        .toList(),
                asAt);
    }

    boolean covers(LocalDate day) {
        return (startedOn == null || !day.isBefore(startedOn)) && (endedOn == null || !day.isAfter(endedOn));
    }

    private LocalDate knownStart() {
        return startedOn == null || startedOn.isBefore(CALENDAR_BEGINS) ? null : startedOn;
    }
}
