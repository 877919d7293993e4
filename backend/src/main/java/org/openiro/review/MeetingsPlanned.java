package org.openiro.review;

import java.util.List;
import java.util.UUID;

/**
 * Who will come to which meeting of a review: fired in the transaction in which that is planned, for whoever has a word in
 * it and may refuse it.
 *
 * @param attendees of each meeting
 * @param oneByOne whether the meetings were planned one by one, and not as a single one
 */
public record MeetingsPlanned(UUID review, UUID child, List<List<ReviewAttendee>> attendees, boolean oneByOne) {

    /** The place of a meeting in what was sent. */
    public String pointer(int meeting) {
        return oneByOne ? "/meetings/" + meeting : "/attendees";
    }
}
