package org.openiro.companionapi.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A review of the child's: when and at what kind of place, never at which address. */
@Entity
@Immutable
@Table(name = "my_review")
public class ReviewRow {

    @Id
    UUID id;

    String status;
    Instant scheduledFor;
    String venueKind;
    String venueLabel;
    LocalDate heldOn;
    boolean feedbackGiven;
    boolean feedbackAsked;
    LocalDate goesOnOn;

    public UUID getId() {
        return id;
    }

    /** Neither held nor cancelled. */
    boolean isToCome() {
        return !isHeld() && !"CANCELLED".equals(status);
    }

    /** Its first meeting has been. */
    boolean hasBegun() {
        return "IN_PROGRESS".equals(status) || "ADJOURNED".equals(status);
    }

    public boolean isHeld() {
        return "HELD".equals(status);
    }
}
