package org.openiro.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A period of care, as its reviews see it.
 *
 * @param startedOn null when not known, or while it is not certain that the child becomes looked after
 * @param endedOn null while it lasts
 * @param sequenceKnown false when reviews before the first recorded one may be missing
 * @param regime {@link ReviewRegime#NONE} when every episode is a short break (legal status V3 or V4)
 */
record ReviewedPeriod(
        UUID id, UUID child, LocalDate startedOn, LocalDate endedOn, boolean sequenceKnown, ReviewRegime regime) {

    /** @param counted the dates that counted, of the reviews held */
    ReviewHistory history(List<LocalDate> counted, LocalDate asAt) {
        return new ReviewHistory(
                startedOn,
                endedOn,
                sequenceKnown && startedOn != null,
                regime,
                counted.stream().map(HeldReview::on).toList(),
                asAt);
    }

    boolean covers(LocalDate day) {
        return (startedOn == null || !day.isBefore(startedOn)) && (endedOn == null || !day.isAfter(endedOn));
    }
}
