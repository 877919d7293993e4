package org.openiro.review.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.openiro.platform.data.Ids;

/** That somebody is asked how a review was, and whether it got to them. The database alone writes what they answer. */
@Entity
@DynamicUpdate
@Table(name = "review_survey")
class ReviewSurvey {

    @Id
    private UUID id = Ids.next();

    private UUID localAuthorityId;
    private UUID childId;
    private UUID reviewId;
    private UUID attendeeId;

    @Enumerated(EnumType.STRING)
    private SurveyRelation relation;

    private UUID iroId;
    private String language;
    private String email;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    private Instant askedAt;

    @Column(insertable = false)
    private Instant handedOffAt;

    @Column(insertable = false, updatable = false)
    private boolean answered;

    protected ReviewSurvey() {}

    ReviewSurvey(UUID authority, Participant who, Instant now) {
        this.localAuthorityId = authority;
        this.childId = who.child();
        this.reviewId = who.review();
        this.attendeeId = who.attendee();
        this.relation = who.relation();
        this.iroId = who.iro();
        this.language = who.language();
        this.email = who.email();
        this.delivery = email == null ? Delivery.NO_ADDRESS : Delivery.QUEUED;
        this.askedAt = now;
    }

    boolean isQueued() {
        return delivery == Delivery.QUEUED;
    }

    /** The mail server took the link. */
    void handedOff(Instant now) {
        delivery = Delivery.HANDED_OFF;
        handedOffAt = now;
    }

    /** The mail server was asked often enough, or it is not to be sent any more. */
    void giveUp() {
        if (isQueued()) {
            delivery = Delivery.FAILED;
        }
    }

    public UUID getId() {
        return id;
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    public UUID getAttendeeId() {
        return attendeeId;
    }

    public SurveyRelation getRelation() {
        return relation;
    }

    /** The tag of the language they are written to in. */
    public String getLanguage() {
        return language;
    }

    /** Null when they are not written to by mail. */
    public String getEmail() {
        return email;
    }

    public Delivery getDelivery() {
        return delivery;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** Null unless handed off. */
    public Instant getHandedOffAt() {
        return handedOffAt;
    }

    public boolean isAnswered() {
        return answered;
    }
}
