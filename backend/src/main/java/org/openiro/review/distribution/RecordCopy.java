package org.openiro.review.distribution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.document.Document;
import org.openiro.platform.data.Ids;
import org.openiro.review.record.RecordCopies;

/** What somebody was given, as it was given. */
@Entity
@Immutable
@Table(name = "record_copy")
class RecordCopy {

    @Id
    private UUID id = Ids.next();

    private UUID localAuthorityId;
    private UUID childId;
    private UUID reviewId;
    private UUID recipientId;
    private int number;

    @Enumerated(EnumType.STRING)
    private CopyChannel channel;

    private LocalDate givenOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Document content;

    @JdbcTypeCode(SqlTypes.JSON)
    private Withholding withheld;

    private UUID givenBy;
    private Instant givenAt;

    /** One document: Hibernate would store every list alike. */
    record Withholding(List<Receipt.Withheld> parts) {}

    protected RecordCopy() {}

    RecordCopy(RecordRecipient to, RecordCopies.Copy copy, Receipt receipt, LocalDate on, UUID by, Instant now) {
        this.localAuthorityId = to.getLocalAuthorityId();
        this.childId = to.getChildId();
        this.reviewId = to.getReviewId();
        this.recipientId = to.getId();
        this.number = copy.number();
        this.channel = receipt.how();
        this.givenOn = on;
        this.content = copy.document();
        this.withheld = new Withholding(receipt.withheld());
        this.givenBy = by;
        this.givenAt = now;
    }

    public UUID getId() {
        return id;
    }

    UUID getChildId() {
        return childId;
    }

    UUID getReviewId() {
        return reviewId;
    }

    UUID getRecipientId() {
        return recipientId;
    }

    public int getNumber() {
        return number;
    }

    public CopyChannel getChannel() {
        return channel;
    }

    Document getContent() {
        return content;
    }
}
