package org.openiro.voice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.openiro.platform.data.Aggregate;

/** Words between a child and one adult. What was said is never changed; only how far it came. */
@Entity
@DynamicUpdate // The child marks messages as read at the same time.
class Message extends Aggregate {

    private UUID childId;
    private boolean fromChild;

    @Enumerated(EnumType.STRING)
    private Channel recipient;

    private UUID senderId;
    private UUID inReplyTo;
    private String body;
    private Instant receivedAt;
    private Instant deliveredAt;
    private Instant readAt;
    private Instant repliedAt;

    protected Message() {}

    /** Words to a child. They are there as soon as they are written. */
    Message(UUID childId, Channel channel, UUID sender, UUID inReplyTo, String body, Instant now) {
        this.childId = childId;
        this.fromChild = false;
        this.recipient = channel;
        this.senderId = sender;
        this.inReplyTo = inReplyTo;
        this.body = body;
        this.receivedAt = now;
        this.deliveredAt = now;
    }

    /** The service has it. Later calls change nothing, as for the two others. */
    void delivered(Instant now) {
        if (deliveredAt == null) {
            deliveredAt = now;
        }
    }

    /** Whoever it was for has read it; the child sees this at once. */
    void read(Instant now) {
        delivered(now);
        if (readAt == null) {
            readAt = now;
        }
    }

    /** An answer was given; who answers has read it. */
    void replied(Instant now) {
        read(now);
        if (repliedAt == null) {
            repliedAt = now;
        }
    }

    UUID getChildId() {
        return childId;
    }

    boolean isFromChild() {
        return fromChild;
    }

    Channel getRecipient() {
        return recipient;
    }

    Instant getReceivedAt() {
        return receivedAt;
    }

    Instant getRepliedAt() {
        return repliedAt;
    }
}
