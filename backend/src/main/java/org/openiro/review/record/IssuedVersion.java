package org.openiro.review.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.clock.LondonTime;
import org.openiro.platform.data.Ids;
import org.openiro.review.SectionText;

/** A document as it was issued. Neither the application nor its role in the database can change it. */
@Entity
@Immutable
@Table(name = "issued_version")
class IssuedVersion {

    @Id
    private UUID id = Ids.next();

    private UUID localAuthorityId;
    private UUID childId;
    private UUID reviewId;
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private DocumentContent content;

    private String sha256;
    private String reason;
    private Instant issuedAt;
    private UUID issuedBy;

    protected IssuedVersion() {}

    IssuedVersion(ReviewDocument document, DocumentContent content, String reason, UUID by, Instant now) {
        this.localAuthorityId = document.getLocalAuthorityId();
        this.childId = document.getChildId();
        this.reviewId = document.getReviewId();
        this.documentId = document.getId();
        this.kind = document.getKind();
        this.number = document.getVersions();
        this.content = content;
        this.sha256 = ContentHash.of(content);
        this.reason = reason;
        this.issuedBy = by;
        this.issuedAt = now;
    }

    /**
     * Which one it is, line by line, as a record is headed.
     *
     * @param told why it was corrected; null where that is not said
     */
    List<String> inWords(String told) {
        String on = SectionText.day(LondonTime.dateOf(issuedAt));
        String issued = "Version " + number + ", issued on " + on;
        if (reason == null) {
            return List.of(issued);
        }
        return List.of(issued, told == null ? "Corrected on " + on : "Corrected: " + told);
    }

    UUID getId() {
        return id;
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    public int getNumber() {
        return number;
    }

    /** @throws IllegalStateException when it does not say any more what it said when it was issued */
    public DocumentContent getContent() {
        if (!ContentHash.fits(sha256, content)) {
            throw new IllegalStateException("Version " + id + " is not what was issued");
        }
        return content;
    }

    /** SHA-256 of the content in canonical form, in hexadecimal. */
    public String getSha256() {
        return sha256;
    }

    /** Null for the first. */
    public String getReason() {
        return reason;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    public UUID getIssuedBy() {
        return issuedBy;
    }
}
