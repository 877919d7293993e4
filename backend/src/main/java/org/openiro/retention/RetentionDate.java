package org.openiro.retention;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How long the record of a child is kept.
 *
 * @param basis null, as retainedUntil, while nothing recorded says so
 * @param retainedUntil the last day on which it must be kept
 */
record RetentionDate(UUID child, RetentionBasis basis, LocalDate retainedUntil) {

    boolean isOver(LocalDate today) {
        return retainedUntil != null && retainedUntil.isBefore(today);
    }
}
