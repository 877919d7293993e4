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
    private String correctingBecause;

    protected ReviewDocument() {}

    ReviewDocument(UUID child, UUID review, DocumentKind kind) {
        super(child, review);
        this.kind = kind;
    }

    /** False before anything was drafted. */
    boolean isWritten() {
        return draftedAt != null;
    }

    /**
     * Replaces the draft.
     *
     * @param correcting why what was issued is corrected, also in what it rests on; null or blank where that stays
     * @throws ProblemException 409 for a correction of what was not issued
     */
    void draft(DocumentContent content, String correcting, UUID by, Instant now) {
        boolean corrected = correcting != null && !correcting.isBlank();
        if (corrected && !isIssued()) {
            throw new ProblemException("record-not-issued", "There is nothing to correct yet: leave the reason out.");
        }
        correctingBecause = corrected ? correcting.strip() : null;
        draft = content;
        draftedBy = by;
        draftedAt = now;
    }

    /**
     * Makes a version for good.
     *
     * @param given why there is another one; null or blank for the first, and where the draft says why
     * @throws ProblemException 422 when a later version has no reason
     */
    IssuedVersion issue(DocumentContent content, String given, UUID by, Instant now) {
        String reason = given == null || given.isBlank() ? correctingBecause : given.strip();
        if (versions > 0 && reason == null) {
            throw new ProblemException(
                    "correction-reason-missing",
                    "A version was issued before. Say why there is to be another.",
                    new FieldProblem("/reason", "REQUIRED", "Say why it is corrected."));
        }
        versions++;
        correctingBecause = null;
        return new IssuedVersion(this, content, versions == 1 ? null : reason, by, now);
    }

    boolean isIssued() {
        return versions > 0;
    }

    /** Null while nothing is being corrected that was issued. */
    public String getCorrectingBecause() {
        return correctingBecause;
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
