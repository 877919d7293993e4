package org.openiro.voice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A message as it is read.
 *
 * @param author name of whoever wrote it
 * @param replyDueOn null on messages to the child and on answered ones
 */
record MessageLine(
        UUID id,
        UUID childId,
        boolean fromChild,
        Channel channel,
        String author,
        String body,
        Instant receivedAt,
        Instant readAt,
        Instant repliedAt,
        UUID inReplyTo,
        LocalDate replyDueOn) {

    /** How far a message came. */
    enum Status {
        DELIVERED,
        READ,
        REPLIED
    }

    public Status status() {
        if (repliedAt != null) {
            return Status.REPLIED;
        }
        return readAt == null ? Status.DELIVERED : Status.READ;
    }
}
