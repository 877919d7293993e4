package org.openiro.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A planned review was planned anew: fired in the transaction in which that happens.
 *
 * @param movedFor attendees whose meetings are others now, or at other times or places
 * @param movedForChild whether any meeting is
 */
public record ReviewRescheduled(UUID review, Set<UUID> movedFor, boolean movedForChild) {

    static ReviewRescheduled of(UUID review, List<MeetingTime> before, List<MeetingTime> now) {
        return new ReviewRescheduled(
                review,
                MeetingTime.changedFor(before, now),
                !MeetingTime.times(before).equals(MeetingTime.times(now)));
    }
}
