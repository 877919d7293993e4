package org.openiro.review.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.platform.data.Ids;

/** A consultation form that went to somebody with an invitation. The database alone writes what they answer. */
@Entity
class Consultation {

    @Id
    private UUID id = Ids.next();

    private UUID localAuthorityId;
    private UUID invitationId;
    private UUID reviewId;
    private UUID childId;

    @Enumerated(EnumType.STRING)
    private FormKind form;

    private String language;
    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> answers;

    private String answeredIn;
    private Instant answeredAt;

    protected Consultation() {}

    Consultation(Invitation invitation, Instant now) {
        this.localAuthorityId = invitation.getLocalAuthorityId();
        this.invitationId = invitation.getId();
        this.reviewId = invitation.getReviewId();
        this.childId = invitation.getChildId();
        this.form = invitation.getForm();
        this.language = invitation.getLanguage().tag();
        this.createdAt = now;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    public UUID getId() {
        return id;
    }

    public UUID getInvitationId() {
        return invitationId;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    public UUID getChildId() {
        return childId;
    }

    public FormKind getForm() {
        return form;
    }

    /** By the name of the question; null until answered. */
    public Map<String, String> getAnswers() {
        return answers;
    }

    /** The tag of the language that the form was shown in; null until answered. */
    public String getAnsweredIn() {
        return answeredIn;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }
}
