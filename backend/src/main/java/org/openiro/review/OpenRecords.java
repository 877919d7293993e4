package org.openiro.review;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.openiro.platform.problem.ProblemException;

/**
 * What the record of a review rests on is written until the record is issued, and stays as it was then, unless the record
 * is being corrected.
 */
@ApplicationScoped
public class OpenRecords {

    private final List<IssuedRecords> records;

    OpenRecords(@All List<IssuedRecords> records) {
        this.records = records;
    }

    /** @throws ProblemException 409 for a review that was cancelled, or whose record was issued */
    public void requireOpen(Review review) {
        if (review.getStatus() == ReviewStatus.CANCELLED) {
            throw new ProblemException("review-cancelled", "This review was cancelled: nothing was considered at it.");
        }
        if (isClosed(review.getId())) {
            throw new ProblemException(
                    "review-record-issued",
                    "The record of this review was issued. Begin a correction of it with the reason.");
        }
    }

    private boolean isClosed(UUID review) {
        return records.stream().anyMatch(record -> record.isClosed(review));
    }
}
