package org.openiro.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Every version of an authority's policy, the defaults among them. */
final class PolicyHistory {

    private final List<TimescalePolicy> versions;

    PolicyHistory(Collection<TimescalePolicy> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing(TimescalePolicy::version))
                .toList();
    }

    /**
     * What a deadline is counted by: the version it was made with, or a later one that is in force on the day it is
     * counted from.
     */
    TimescalePolicy governing(int madeWith, LocalDate anchor) {
        TimescalePolicy inForce = versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(anchor))
                .max(Comparator.comparing(TimescalePolicy::effectiveFrom).thenComparing(TimescalePolicy::version))
                .orElse(versions.get(0));
        return inForce.version() > madeWith ? inForce : version(madeWith);
    }

    private TimescalePolicy version(int number) {
        return versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow();
    }
}
