package org.openiro.companionapi.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the child would like to be different about a review, and what was answered. */
@Entity
@Immutable
@Table(name = "my_review_change_request")
class ChangeRow {

    @Id
    UUID id;

    UUID reviewId;
    String what;
    String words;
    Instant askedAt;
    Boolean agreed;
    String whatHappens;
    Instant answeredAt;
    String answeredBy;
    String answeredByFirstName;
    LocalDate answerDue;

    boolean asksFor(UUID review, String change, String text) {
        return reviewId.equals(review) && what.equals(change) && Objects.equals(words, text);
    }
}
