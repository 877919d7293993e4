package org.openiro.companionapi.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How a review was for the child. */
@Entity
@Immutable
@Table(name = "my_feedback")
class FeedbackRow {

    @Id
    UUID id;

    UUID reviewId;
    String felt;
    String couldBeBetter;
    Instant givenAt;

    boolean says(UUID review, String smiley, String better) {
        return reviewId.equals(review) && felt.equals(smiley) && Objects.equals(couldBeBetter, better);
    }
}
