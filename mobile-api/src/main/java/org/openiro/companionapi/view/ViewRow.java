package org.openiro.companionapi.view;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the child thinks about something: a draft, or shared. */
@Entity
@Immutable
@Table(name = "my_view")
class ViewRow {

    @Id
    UUID id;

    UUID reviewId;
    String topic;
    String words;
    String visibleTo;
    Instant savedAt;
    Instant sharedAt;
    Instant acknowledgedAt;
    String acknowledgedBy;
    String howItWasUsed;
    long version;

    boolean isShared() {
        return sharedAt != null;
    }

    String etag() {
        return "\"" + version + "\"";
    }
}
