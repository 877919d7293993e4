package org.openiro.review.decision;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;

/** That decisions of a review were sent to the manager together, or that there are none. */
@Entity
class DecisionIssue extends Aggregate {

    private UUID childId;
    private UUID reviewId;
    private Instant issuedAt;
    private UUID issuedBy;
    private String noDecisionsBecause;

    protected DecisionIssue() {}

    /** @param noDecisionsBecause why nothing was decided; null where something was */
    DecisionIssue(UUID child, UUID review, String noDecisionsBecause, UUID by, Instant now) {
        this.childId = child;
        this.reviewId = review;
        this.noDecisionsBecause = noDecisionsBecause;
        this.issuedBy = by;
        this.issuedAt = now;
    }

    UUID getChildId() {
        return childId;
    }

    UUID getReviewId() {
        return reviewId;
    }

    Instant getIssuedAt() {
        return issuedAt;
    }

    UUID getIssuedBy() {
        return issuedBy;
    }

    String getNoDecisionsBecause() {
        return noDecisionsBecause;
    }
}
