package org.openiro.voice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.openiro.platform.data.Ids;

/** That a child was asked how a review was; their app shows the question until they answered or skipped it. */
@Entity
@Immutable
class FeedbackRequest {

    @Id
    private UUID id;

    private UUID localAuthorityId;
    private UUID childId;
    private UUID reviewId;
    private Instant askedAt;

    protected FeedbackRequest() {}

    FeedbackRequest(UUID authority, UUID child, UUID review, Instant askedAt) {
        this.id = Ids.next();
        this.localAuthorityId = authority;
        this.childId = child;
        this.reviewId = review;
        this.askedAt = askedAt;
    }
}
