package org.openiro.careplan;

import java.time.LocalDate;
import org.openiro.review.PermanenceKind;

/**
 * One way to permanence.
 *
 * @param by its timescale (regulation 5)
 * @param description null where the kind says enough
 */
record PermanenceGoal(PermanenceKind kind, LocalDate by, String description) {

    boolean needsDescription() {
        return kind == PermanenceKind.OTHER && (description == null || description.isBlank());
    }
}
