package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.child.CareHistories;
import org.openiro.child.CareHistory;
import org.openiro.child.OpenPeriods;
import org.openiro.child.RegimeSpell;
import org.openiro.child.ReviewRegime;

/** Periods of care, read for their reviews. */
@ApplicationScoped
class ReviewedPeriods {

    /** A year without a break ends a series of short breaks: a new one is reviewed from its own first placement on. */
    private static final int MONTHS_WITHOUT_A_BREAK = 12;

    private final OpenPeriods periods;
    private final CareHistories histories;

    ReviewedPeriods(OpenPeriods periods, CareHistories histories) {
        this.periods = periods;
        this.histories = histories;
    }

    /** Every period of care of a child, by id. */
    Map<UUID, ReviewedPeriod> of(UUID child) {
        return of(List.of(child));
    }

    /** Every period of care of these children, by id. */
    Map<UUID, ReviewedPeriod> of(Collection<UUID> children) {
        Map<UUID, ReviewedPeriod> periods = new LinkedHashMap<>();
        ReviewedPeriod breakBefore = null;
        for (CareHistory history : histories.of(children)) {
            ReviewedPeriod period = reviewed(history, breakBefore);
            periods.put(period.id(), period);
            if (!period.neverBegan()) {
                breakBefore = period;
            }
        }
        return periods;
    }

    private static ReviewedPeriod reviewed(CareHistory history, ReviewedPeriod before) {
        List<RegimeSpell> spells = new ArrayList<>();
        for (RegimeSpell spell : history.regimes().spells()) {
            spells.add(
                    goesOnAfter(before, history, spell)
                            ? spell.countedFrom(before.presentRegime().countsFrom())
                            : spell);
        }
        if (spells.isEmpty()) {
            spells.add(RegimeSpell.unexplained(history.lookedAfterFrom()));
        }
        return new ReviewedPeriod(
                history.id(),
                history.child(),
                history.active(),
                history.lookedAfterFrom(),
                history.endedOn(),
                history.sequenceKnown(),
                spells,
                history.facts());
    }

    /** Each short break is a period of care of its own; their reviews go on from one to the next. */
    private static boolean goesOnAfter(ReviewedPeriod before, CareHistory history, RegimeSpell spell) {
        return before != null
                && before.child().equals(history.child())
                && spell.regime() == ReviewRegime.SHORT_BREAK
                && before.presentRegime().regime() == ReviewRegime.SHORT_BREAK
                && before.endedOn() != null
                && !spell.since().isAfter(before.endedOn().plusMonths(MONTHS_WITHOUT_A_BREAK));
    }

    /** As {@link OpenPeriods#lock}: reviews, and the views shared for them, change one after the other. */
    void lock(UUID child) {
        periods.lock(child);
    }
}
