package org.openiro.visit;

import java.time.LocalDate;
import java.util.List;
import org.openiro.child.CareHistory;
import org.openiro.child.RegimeSpell;
import org.openiro.child.ReviewRegime;
import org.openiro.clock.DueDateCalculator;

/**
 * A period of care, as its visits see it.
 *
 * @param seenOn the days on which the child was seen, in order
 * @param reviews the days on which reviews were held, in order
 */
record VisitedPeriod(CareHistory care, List<LocalDate> seenOn, List<LocalDate> reviews) {

    /** Short breaks are visited as the plan of each child says: no interval is known here. */
    boolean isScheduled() {
        return care.regimes()
                .present()
                .map(RegimeSpell::regime)
                .filter(regime -> regime != ReviewRegime.SHORT_BREAK)
                .isPresent();
    }

    boolean covers(LocalDate day) {
        var stretches = care.facts().stretches();
        return !stretches.isEmpty()
                && !day.isBefore(stretches.get(0).from())
                && (care.endedOn() == null || !day.isAfter(care.endedOn()));
    }

    VisitSchedule schedule(DueDateCalculator calculator, LocalDate today) {
        LocalDate horizon = care.endedOn() == null || care.endedOn().isAfter(today) ? today : care.endedOn();
        return new VisitSchedule(care.facts(), seenOn, reviews, calculator, horizon);
    }
}
