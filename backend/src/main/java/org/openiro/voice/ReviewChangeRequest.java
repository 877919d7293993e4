package org.openiro.voice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.openiro.platform.data.Aggregate;

/** What a child would like to be different about a planned review. Staff may answer it, and no more. */
@Entity
@DynamicUpdate
class ReviewChangeRequest extends Aggregate {

    @Column(updatable = false)
    private UUID childId;

    @Column(updatable = false)
    private UUID reviewId;

    @Enumerated(EnumType.STRING)
    private WantedChange what;

    private String words;
    private Instant askedAt;
    private Boolean agreed;
    private String whatHappens;
    private Instant answeredAt;
    private UUID answeredBy;

    protected ReviewChangeRequest() {}

    /** Answered again, the child sees the later words. */
    void answer(boolean yes, String plainWords, UUID by, Instant now) {
        agreed = yes;
        whatHappens = plainWords.strip();
        answeredBy = by;
        answeredAt = now;
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    public WantedChange getWhat() {
        return what;
    }

    /** Null when the child said no more. */
    public String getWords() {
        return words;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** Null until answered, as the three below. */
    public Boolean getAgreed() {
        return agreed;
    }

    public String getWhatHappens() {
        return whatHappens;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public UUID getAnsweredBy() {
        return answeredBy;
    }
}
