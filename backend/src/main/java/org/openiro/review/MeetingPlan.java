package org.openiro.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One meeting of a review as it is to be.
 *
 * @param id of the meeting it changes; null for a new one
 */
record MeetingPlan(
        UUID id,
        Instant scheduledFor,
        MeetingMode mode,
        VenueKind venueKind,
        String venueLabel,
        List<UUID> attendeeIds) {

    MeetingPlan {
        attendeeIds = attendeeIds == null ? List.of() : List.copyOf(attendeeIds);
    }

    /** Time and place as those of a review, by whose rules they are checked. */
    ReviewPlan timeAndPlace() {
        return new ReviewPlan(scheduledFor, venueKind, venueLabel, List.of());
    }
}
