package org.openiro.voice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.openiro.platform.data.Aggregate;

/** What a child thinks and has shared; drafts are not visible here. Staff may add what became of it, and no more. */
@Entity
@DynamicUpdate
class ChildView extends Aggregate {

    @Column(updatable = false)
    private UUID childId;

    private UUID reviewId;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private String words;

    @Enumerated(EnumType.STRING)
    private Audience visibleTo;

    private Instant sharedAt;
    private Instant acknowledgedAt;
    private UUID acknowledgedBy;
    private String howItWasUsed;

    protected ChildView() {}

    /** Tells the child what happened with it; said again, the child sees the later words. */
    void acknowledge(String plainWords, UUID by, Instant now) {
        howItWasUsed = plainWords.strip();
        acknowledgedBy = by;
        acknowledgedAt = now;
    }

    public UUID getChildId() {
        return childId;
    }

    /** Null while none is planned. */
    public UUID getReviewId() {
        return reviewId;
    }

    public Topic getTopic() {
        return topic;
    }

    public String getWords() {
        return words;
    }

    public Audience getVisibleTo() {
        return visibleTo;
    }

    public Instant getSharedAt() {
        return sharedAt;
    }

    /** Null until answered, as the two below. */
    public Instant getAcknowledgedAt() {
        return acknowledgedAt;
    }

    public UUID getAcknowledgedBy() {
        return acknowledgedBy;
    }

    public String getHowItWasUsed() {
        return howItWasUsed;
    }
}
