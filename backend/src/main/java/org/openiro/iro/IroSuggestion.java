package org.openiro.iro;

import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

/** An IRO seen with a child: what speaks for them, what stands in the way, and how much room they have. */
record IroSuggestion(UUID iroId, String displayName, Set<IroTie> facts, Set<Obstacle> grounds, Caseload caseload) {

    /** Those who may be allocated first; the tie that weighs most; the lowest caseload for a full-time post; the name. */
    static final Comparator<IroSuggestion> BEST_FIRST = Comparator.comparing(IroSuggestion::isEligible)
            .reversed()
            .thenComparing(IroSuggestion::strongestTie)
            .thenComparing(
                    one -> one.caseload().perFullTimeEquivalent(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(IroSuggestion::displayName)
            .thenComparing(IroSuggestion::iroId);

    boolean isEligible() {
        return grounds.isEmpty();
    }

    private int strongestTie() {
        return facts.stream().mapToInt(IroTie::ordinal).min().orElse(IroTie.values().length);
    }
}
