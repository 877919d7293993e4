package org.openiro.review;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
        // As it is kept, so that what was read and is sent again is the same.
        venueLabel = venueLabel == null || venueLabel.isBlank() ? null : venueLabel.strip();
        attendeeIds = attendeeIds == null ? List.of() : List.copyOf(attendeeIds);
    }

    boolean isAt(MeetingTime meeting) {
        return scheduledFor.equals(meeting.scheduledFor()) && Objects.equals(venueLabel, meeting.venueLabel());
    }

    boolean isAs(MeetingTime meeting) {
        return isAt(meeting)
                && mode == meeting.mode()
                && venueKind == meeting.venueKind()
                && new HashSet<>(attendeeIds).equals(new HashSet<>(meeting.attendeeIds()));
    }

    /** Time and place as those of a review, by whose rules they are checked. */
    ReviewPlan timeAndPlace() {
        return new ReviewPlan(scheduledFor, venueKind, venueLabel, List.of());
    }
}
