package org.openiro.review.part;

import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;

/** What is written about one review, in as many sittings as it takes. The row is made by the first who records something. */
@MappedSuperclass
public abstract class ReviewPaper extends Aggregate {

    /** The entity tag while nothing is recorded: of two who record first at once, one is told of the other. */
    private static final String UNWRITTEN = "\"unwritten\"";

    private UUID childId;
    private UUID reviewId;

    protected ReviewPaper() {}

    protected ReviewPaper(UUID child, UUID review) {
        this.childId = child;
        this.reviewId = review;
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    @Override
    public String etag() {
        return getLocalAuthorityId() == null ? UNWRITTEN : super.etag();
    }
}
