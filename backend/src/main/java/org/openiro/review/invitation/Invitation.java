package org.openiro.review.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.platform.data.Aggregate;

/** Somebody on the invitation list of a review, and the way to them, which the child is never shown. */
@Entity
class Invitation extends Aggregate {

    private UUID reviewId;
    private UUID childId;
    private UUID attendeeId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private FormKind form;

    private String language;
    private String email;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "postal_address")
    private List<String> postalAddress;

    private Instant listedAt;
    private UUID listedBy;
    private Instant withdrawnAt;
    private int calendarSequence;

    protected Invitation() {}

    Invitation(UUID reviewId, UUID childId, Entry entry, UUID by, Instant now) {
        this.reviewId = reviewId;
        this.childId = childId;
        this.attendeeId = entry.attendeeId();
        list(entry, by, now);
    }

    /** Puts them on the list, or changes how they stand there. */
    final void list(Entry entry, UUID by, Instant now) {
        channel = entry.channel();
        form = entry.form();
        language = entry.language().tag();
        email = entry.email();
        postalAddress = entry.postalAddress();
        listedBy = by;
        listedAt = now;
        withdrawnAt = null;
    }

    /** Takes them off the list; what was sent stays in the record. */
    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    /**
     * Something that is to go to them now.
     *
     * @param first whether nothing was sent to them before, so that no calendar has an entry of theirs yet
     */
    InvitationDispatch dispatch(Message message, boolean first, Lateness lateness, Instant now) {
        if (!first) {
            calendarSequence++;
        }
        return new InvitationDispatch(this, message, lateness, now);
    }

    boolean isListed() {
        return withdrawnAt == null;
    }

    boolean isForChild() {
        return attendeeId == null;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    public UUID getChildId() {
        return childId;
    }

    /** Null for the child. */
    public UUID getAttendeeId() {
        return attendeeId;
    }

    public Channel getChannel() {
        return channel;
    }

    public FormKind getForm() {
        return form;
    }

    public Language getLanguage() {
        return Language.valueOf(language.toUpperCase(Locale.ROOT));
    }

    public String getEmail() {
        return email;
    }

    /** Null where it is not known. */
    public List<String> getPostalAddress() {
        return postalAddress;
    }

    public Instant getListedAt() {
        return listedAt;
    }

    public UUID getListedBy() {
        return listedBy;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public int getCalendarSequence() {
        return calendarSequence;
    }
}
