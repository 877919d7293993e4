package org.openiro.companionapi.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

    /** Faces by question. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> answers;

    Said said() {
        return new Said(felt, couldBeBetter, answers);
    }

    boolean says(UUID review, Said words) {
        return reviewId.equals(review) && said().equals(words);
    }
}
