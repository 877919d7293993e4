package org.openiro.review.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.part.ReviewPaper;

/** A document about a review: drafted as often as need be, and issued in versions that stay as they are. */
@Entity
@Table(name = "review_document")
class ReviewDocument extends ReviewPaper {

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private DocumentContent draft;

    private Instant draftedAt;
    private UUID draftedBy;
    private int versions;

    protected ReviewDocument() {}

    ReviewDocument(UUID child, UUID review, DocumentKind kind) {
        super(child, review);
        this.kind = kind;
    }

    /** False before anything was drafted. */
    boolean isWritten() {
        return draftedAt != null;
    }

    void draft(DocumentContent content, UUID by, Instant now) {
        draft = content;
        draftedBy = by;
        draftedAt = now;
    }

    /**
     * Makes a version for good.
     *
     * @param reason why there is another one; null or blank for the first
     * @throws ProblemException 422 when a later version has no reason
     */
    IssuedVersion issue(DocumentContent content, String reason, UUID by, Instant now) {
        boolean reasoned = reason != null && !reason.isBlank();
        if (versions > 0 && !reasoned) {
            throw new ProblemException(
                    "correction-reason-missing",
                    "A version was issued before. Say why there is to be another.",
                    new FieldProblem("/reason", "REQUIRED", "Say why it is corrected."));
        }
        versions++;
        return new IssuedVersion(this, content, versions == 1 ? null : reason.strip(), by, now);
    }

    boolean isIssued() {
        return versions > 0;
    }

    DocumentKind getKind() {
        return kind;
    }

    /** Null before anything was drafted, as are the two below. */
    public DocumentContent getDraft() {
        return draft;
    }

    public Instant getDraftedAt() {
        return draftedAt;
    }

    public UUID getDraftedBy() {
        return draftedBy;
    }

    /** How many were issued: also the number of the last. */
    public int getVersions() {
        return versions;
    }
}
