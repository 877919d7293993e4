package org.openiro.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of the policy as it was recorded.
 *
 * @param nextEffectiveFrom first day of the version that follows; null for the last
 * @param recordedBy null for the published defaults, which nobody recorded
 * @param recordedAt null for the published defaults
 */
record PolicyVersion(TimescalePolicy policy, LocalDate nextEffectiveFrom, UUID recordedBy, Instant recordedAt) {

    /** The latest approval that any of its values rests on. */
    Optional<DirectorApproval> approval() {
        return policy.values().values().stream()
                .flatMap(value -> value.approval().stream())
                .max(Comparator.comparing(DirectorApproval::approvedAt));
    }
}
