package org.openiro.companionapi.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One meeting of a review: when, how and at what kind of place, never at which address. */
@Entity
@Immutable
@Table(name = "my_review_meeting")
class MeetingRow {

    @Id
    UUID id;

    UUID reviewId;
    Instant scheduledFor;
    String mode;
    String venueKind;
    String venueLabel;
}
