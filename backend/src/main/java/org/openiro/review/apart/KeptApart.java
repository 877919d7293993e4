package org.openiro.review.apart;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.ReviewAttendee;

/** Two people who must not meet at the reviews of a child, or at one of them. */
@Entity
@Table(name = "kept_apart")
class KeptApart extends Aggregate {

    static final LatestFirst<KeptApart> LIST =
            LatestFirst.byMoment(KeptApart.class, "recordedAt", KeptApart::getRecordedAt);

    private UUID childId;
    private UUID reviewId;
    private UUID firstPersonId;
    private String firstName;
    private UUID secondPersonId;
    private String secondName;
    private String reason;
    private Instant recordedAt;
    private UUID recordedBy;
    private Instant endedAt;
    private UUID endedBy;
    private String endingReason;

    protected KeptApart() {}

    /** @param reviewId null for every review of the child */
    KeptApart(UUID childId, UUID reviewId, Somebody first, Somebody second, String reason, UUID by, Instant now) {
        this.childId = childId;
        this.reviewId = reviewId;
        this.firstPersonId = first.personId();
        this.firstName = first.name();
        this.secondPersonId = second.personId();
        this.secondName = second.name();
        this.reason = reason.strip();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /** @throws ProblemException 409 when it ended before */
    void end(String why, UUID by, Instant now) {
        if (endedAt != null) {
            throw new ProblemException("keeping-apart-ended", "Somebody recorded already that the two may meet again.");
        }
        endingReason = why.strip();
        endedBy = by;
        endedAt = now;
    }

    /** Whether both would be there; one attendee is never kept apart from themselves. */
    boolean wouldMeetAmong(List<ReviewAttendee> attendees) {
        return attendees.stream()
                .filter(getFirst()::is)
                .anyMatch(one -> attendees.stream()
                        .anyMatch(other -> other != one && getSecond().is(other)));
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    public Somebody getFirst() {
        return new Somebody(firstPersonId, firstName);
    }

    public Somebody getSecond() {
        return new Somebody(secondPersonId, secondName);
    }

    public String getReason() {
        return reason;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public UUID getRecordedBy() {
        return recordedBy;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public String getEndingReason() {
        return endingReason;
    }
}
