package org.openiro.voice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.review.Feeling;

/** How a review was for the child, in the child's words. Nobody else writes it. */
@Entity
@Immutable
class ReviewFeedback {

    @Id
    private UUID id;

    private UUID childId;
    private UUID reviewId;

    @Enumerated(EnumType.STRING)
    private Feeling felt;

    private String couldBeBetter;
    private Instant givenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<FeedbackQuestion, Feeling> answers;

    protected ReviewFeedback() {}

    public UUID getId() {
        return id;
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    /** Null when the child chose no face for the review as a whole. */
    public Feeling getFelt() {
        return felt;
    }

    /** Null when there are no words. */
    public String getCouldBeBetter() {
        return couldBeBetter;
    }

    public Instant getGivenAt() {
        return givenAt;
    }

    /** Faces by question; a question without an answer is left out. */
    public Map<FeedbackQuestion, Feeling> getAnswers() {
        return answers;
    }

    public boolean isSkipped() {
        return felt == null && couldBeBetter == null && answers.isEmpty();
    }
}
