package org.openiro.report.returns;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A period of care in the record.
 *
 * @param from the day the child became looked after, or the accommodation began; null if unknown
 * @param endedOn null while it lasts, or if unknown
 */
record StoredPeriod(
        UUID id,
        boolean imported,
        String status,
        LocalDate from,
        boolean startKnown,
        LocalDate endedOn,
        String endReason,
        boolean sequenceKnown) {

    static final String ACTIVE = "ACTIVE";
    static final String ENDED = "ENDED";
    static final String NEVER = "NEVER_LOOKED_AFTER";

    boolean looked() {
        return status.equals(ACTIVE) || status.equals(ENDED);
    }

    /** Whether it and a time from one day to another (null: still going on) have a day in common. */
    boolean overlaps(LocalDate first, LocalDate last) {
        return from != null
                && !status.equals(NEVER)
                && (last == null || !from.isAfter(last))
                && (endedOn == null || !endedOn.isBefore(first));
    }
}
