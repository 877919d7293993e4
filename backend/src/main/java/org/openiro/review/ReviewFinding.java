package org.openiro.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.openiro.platform.data.Ids;

/** What was lacking at a review, and why. */
@Entity
class ReviewFinding {

    @Id
    private UUID id = Ids.next();

    private UUID localAuthorityId;
    private UUID reviewId;

    @Enumerated(EnumType.STRING)
    private FindingCode kind;

    private String reason;

    protected ReviewFinding() {}

    ReviewFinding(Review review, FindingCode kind, String reason) {
        this.localAuthorityId = review.getLocalAuthorityId();
        this.reviewId = review.getId();
        this.kind = kind;
        this.reason = reason;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    public FindingCode getKind() {
        return kind;
    }

    public String getReason() {
        return reason;
    }
}
