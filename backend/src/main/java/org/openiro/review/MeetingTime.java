package org.openiro.review;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A meeting of a review.
 *
 * @param venueLabel may be null
 * @param attendeeIds in the order of the attendees
 */
public record MeetingTime(
        UUID id,
        Instant scheduledFor,
        MeetingMode mode,
        VenueKind venueKind,
        String venueLabel,
        List<UUID> attendeeIds) {

    /** Those for whom the meetings are not what they were: others, at another time, or elsewhere. */
    static Set<UUID> changedFor(List<MeetingTime> before, List<MeetingTime> now) {
        Set<UUID> changed = new HashSet<>();
        Stream.concat(before.stream(), now.stream())
                .flatMap(meeting -> meeting.attendeeIds().stream())
                .filter(attendee -> !of(attendee, before).equals(of(attendee, now)))
                .forEach(changed::add);
        return changed;
    }

    /** The meetings that somebody comes to. */
    public static List<MeetingTime> of(UUID attendee, List<MeetingTime> meetings) {
        return meetings.stream()
                .filter(meeting -> meeting.attendeeIds().contains(attendee))
                .map(MeetingTime::alone)
                .toList();
    }

    /** Without who comes. */
    static List<MeetingTime> times(List<MeetingTime> meetings) {
        return meetings.stream().map(MeetingTime::alone).toList();
    }

    private MeetingTime alone() {
        return new MeetingTime(id, scheduledFor, mode, venueKind, venueLabel, List.of());
    }
}
