package org.openiro.voice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
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

    public Feeling getFelt() {
        return felt;
    }

    /** Null when the child chose a face and said no more. */
    public String getCouldBeBetter() {
        return couldBeBetter;
    }

    public Instant getGivenAt() {
        return givenAt;
    }
}
