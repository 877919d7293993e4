package org.openiro.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.data.Ids;

/** That an attendee of a review is to come to one of its meetings. */
@Entity
@Table(name = "review_meeting_attendee")
class MeetingAttendance {

    @Id
    private UUID id = Ids.next();

    private UUID localAuthorityId;
    private UUID meetingId;
    private UUID attendeeId;
    private UUID reviewId;
    private UUID childId;
    private Instant leftOutAt;

    protected MeetingAttendance() {}

    MeetingAttendance(Review review, UUID meetingId, UUID attendeeId) {
        this.localAuthorityId = review.getLocalAuthorityId();
        this.reviewId = review.getId();
        this.childId = review.getChildId();
        this.meetingId = meetingId;
        this.attendeeId = attendeeId;
    }

    void comes() {
        leftOutAt = null;
    }

    void leaveOut(Instant now) {
        if (leftOutAt == null) {
            leftOutAt = now;
        }
    }

    boolean isComing() {
        return leftOutAt == null;
    }

    boolean isLeftOutSince(Instant since) {
        return leftOutAt != null && !leftOutAt.isBefore(since);
    }

    public UUID getMeetingId() {
        return meetingId;
    }

    public UUID getAttendeeId() {
        return attendeeId;
    }
}
