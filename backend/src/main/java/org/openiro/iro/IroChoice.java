package org.openiro.iro;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a manager chooses for a child.
 *
 * @param from first day
 * @param experienceOverrideReason why less than five years of experience will do; null for none
 * @param departure why somebody else than continuity would give; null for none
 */
record IroChoice(UUID child, UUID iro, LocalDate from, String experienceOverrideReason, Departure departure) {

    /** The same, with those of the reasons that are needed. */
    IroChoice needing(String override, Departure departing) {
        return new IroChoice(child, iro, from, override, departing);
    }

    /** Why an exception was made, for the audit; null where there was none. */
    String reason() {
        String all = Stream.of(experienceOverrideReason, departure == null ? null : departure.reason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" | "));
        return all.isEmpty() ? null : all;
    }
}
