package org.openiro.companionapi.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.openiro.companionapi.people.Helper.Place;

/** A message from the child or to the child. */
@Entity
@Immutable
@Table(name = "my_message")
class MessageRow {

    @Id
    UUID id;

    boolean fromChild;

    @Enumerated(EnumType.STRING)
    Place recipient;

    UUID inReplyTo;
    String body;
    Instant receivedAt;
    Instant deliveredAt;
    Instant readAt;
    Instant repliedAt;
    String senderName;
    LocalDate replyDue;

    boolean says(Place to, String text) {
        return fromChild && recipient == to && body.equals(text);
    }
}
