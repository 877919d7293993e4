package org.openiro.companionapi.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.openiro.companionapi.words.Band;

/** A decision that somebody put in words for the child. */
@Entity
@Immutable
@Table(name = "my_decision")
class DecisionRow {

    @Id
    UUID id;

    UUID reviewId;
    String words;

    @Enumerated(EnumType.STRING)
    Band readingBand;

    LocalDate dueOn;
    Instant draftedAt;

    @Enumerated(EnumType.STRING)
    DecisionStanding status;
}
