package org.openiro.companionapi.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was written for the child about a review, as it was given to them last. */
@Entity
@Immutable
@Table(name = "my_record")
class RecordRow {

    @Id
    UUID id;

    UUID reviewId;
    int number;
    Instant givenAt;

    /** As JSON. */
    String content;
}
