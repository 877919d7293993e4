package org.openiro.child;

import java.time.LocalDate;
import org.openiro.clock.ReviewSeries;

/**
 * A time in which one regime governs the reviews of a period of care.
 *
 * @param since its first day; null only for a period without an episode
 * @param countsFrom the day from which on its reviews are counted; null for the beginning of the period, which may not
 *     be known
 * @param clocked false where the facts are too few for a clock: short breaks known from a return alone, whose reviews
 *     are not in a return
 * @param reason in a sentence, for people
 */
public record RegimeSpell(ReviewRegime regime, LocalDate since, LocalDate countsFrom, boolean clocked, String reason) {

    /** Of a period without an episode. */
    public static RegimeSpell unexplained(LocalDate since) {
        return new RegimeSpell(
                ReviewRegime.STANDARD, since, null, true, "Nothing is recorded that brings another clock.");
    }

    /** The same, with reviews of an earlier time counted in. */
    public RegimeSpell countedFrom(LocalDate day) {
        return new RegimeSpell(regime, since, day, clocked, reason);
    }

    public ReviewSeries series() {
        return clocked ? regime.series() : ReviewSeries.NONE;
    }
}
