package org.openiro.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;

/** One of the meetings of a review. Its id stays when it is moved; one that is called off stays in the record. */
@Entity
class ReviewMeeting extends Aggregate {

    private UUID reviewId;
    private UUID childId;
    private Instant scheduledFor;

    @Enumerated(EnumType.STRING)
    private MeetingMode mode;

    @Enumerated(EnumType.STRING)
    private VenueKind venueKind;

    private String venueLabel;
    private Instant calledOffAt;

    protected ReviewMeeting() {}

    ReviewMeeting(Review review, MeetingPlan plan) {
        this.reviewId = review.getId();
        this.childId = review.getChildId();
        plan(plan);
    }

    /** The first meeting of a review that was planned as a whole. */
    ReviewMeeting(Review review, ReviewPlan plan) {
        this.reviewId = review.getId();
        this.childId = review.getChildId();
        moveAsPlanned(plan);
    }

    final void plan(MeetingPlan plan) {
        mode = plan.mode();
        moveTo(plan.timeAndPlace());
    }

    /** People meet another way where the kind of place is another: a review that moves to a school is held there. */
    final void moveAsPlanned(ReviewPlan plan) {
        if (plan.venueKind() != venueKind) {
            mode = plan.venueKind() == VenueKind.ONLINE ? MeetingMode.ONLINE : MeetingMode.IN_PERSON;
        }
        moveTo(plan);
    }

    private void moveTo(ReviewPlan plan) {
        scheduledFor = plan.scheduledFor();
        venueKind = plan.venueKind();
        venueLabel = plan.venueLabel();
    }

    void callOff(Instant now) {
        calledOffAt = now;
    }

    boolean isCalledOffSince(Instant since) {
        return calledOffAt != null && !calledOffAt.isBefore(since);
    }

    boolean isStanding() {
        return calledOffAt == null;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    public UUID getChildId() {
        return childId;
    }

    public Instant getScheduledFor() {
        return scheduledFor;
    }

    public MeetingMode getMode() {
        return mode;
    }

    public VenueKind getVenueKind() {
        return venueKind;
    }

    public String getVenueLabel() {
        return venueLabel;
    }
}
