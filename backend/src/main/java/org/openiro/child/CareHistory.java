package org.openiro.child;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A period of care with what decides which clocks run in it, for other features.
 *
 * @param active false while pending and once over
 * @param lookedAfterFrom null while pending and when the start is not known
 * @param endedOn null while it lasts
 * @param sequenceKnown false when reviews before the first recorded one may be missing
 */
public record CareHistory(
        UUID id,
        UUID child,
        boolean active,
        LocalDate lookedAfterFrom,
        LocalDate endedOn,
        boolean sequenceKnown,
        CareFacts facts) {

    public Regimes regimes() {
        return new Regimes(facts);
    }
}
