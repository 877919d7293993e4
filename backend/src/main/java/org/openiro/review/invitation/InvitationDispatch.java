package org.openiro.review.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.clock.LondonTime;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Something sent under an invitation: by which way, what it was, and what became of it. */
@Entity
class InvitationDispatch extends Aggregate {

    private UUID invitationId;
    private UUID reviewId;
    private UUID childId;

    @Enumerated(EnumType.STRING)
    private Message message;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Document> documents;

    @Enumerated(EnumType.STRING)
    private DispatchState state;

    private int attempts;
    private boolean late;
    private String lateReason;
    private Instant queuedAt;
    private Instant handedOffAt;
    private LocalDate deliveredOn;

    protected InvitationDispatch() {}

    InvitationDispatch(Invitation invitation, Message message, Lateness lateness, Instant now) {
        this.invitationId = invitation.getId();
        this.reviewId = invitation.getReviewId();
        this.childId = invitation.getChildId();
        this.message = message;
        this.channel = invitation.getChannel();
        this.documents = documents(invitation, message);
        this.late = lateness.isLate();
        this.lateReason = lateness.reason();
        this.queuedAt = now;
        this.state = switch (channel) {
            case EMAIL -> DispatchState.QUEUED;
            case LETTER, IN_PERSON -> DispatchState.TO_HAND_OVER;
            case APP -> DispatchState.HANDED_OFF;
        };
        if (channel == Channel.APP) {
            this.handedOffAt = now;
        }
    }

    private static List<Document> documents(Invitation invitation, Message message) {
        List<Document> documents = new ArrayList<>(List.of(Document.INVITATION));
        if (invitation.getChannel() == Channel.EMAIL) {
            documents.add(Document.CALENDAR_ENTRY);
        }
        // In the app the child says what they think without a form.
        if (message == Message.INVITATION && invitation.getChannel() != Channel.APP) {
            invitation.getForm().document().ifPresent(documents::add);
        }
        return documents;
    }

    /** The mail server took it. */
    void handedOff(Instant now) {
        state = DispatchState.HANDED_OFF;
        attempts++;
        handedOffAt = now;
    }

    /** @param last whether it is given up */
    void attemptFailed(int soFar, boolean last) {
        attempts = soFar;
        if (last && state == DispatchState.QUEUED) {
            state = DispatchState.FAILED;
        }
    }

    /** Something else is said before this went. */
    void outdate() {
        if (state.isWaiting()) {
            state = DispatchState.OUTDATED;
        }
    }

    /**
     * It was posted or handed over, or a mail that failed was brought by other means.
     *
     * @throws ProblemException 409 when it is not waiting for that, 422 for a day before it was to be sent or to come
     */
    void delivered(LocalDate on, LocalDate today) {
        if (!canBeDelivered()) {
            throw new ProblemException(
                    "invitation-not-waiting", "Nothing of this invitation waits to be posted or handed over.");
        }
        if (on.isAfter(today) || on.isBefore(LondonTime.dateOf(queuedAt))) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "It is delivered between the day it was to be sent and today.",
                    new FieldProblem("/deliveredOn", "OUT_OF_RANGE", "This day is to come, or was too early."));
        }
        state = DispatchState.HANDED_OFF;
        deliveredOn = on;
    }

    boolean canBeDelivered() {
        return state == DispatchState.TO_HAND_OVER || state == DispatchState.FAILED;
    }

    boolean has(Document document) {
        return documents.contains(document);
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

    public Message getMessage() {
        return message;
    }

    public Channel getChannel() {
        return channel;
    }

    public List<Document> getDocuments() {
        return documents;
    }

    public DispatchState getState() {
        return state;
    }

    /** How often the mail server was asked. */
    public int getAttempts() {
        return attempts;
    }

    public boolean isLate() {
        return late;
    }

    public String getLateReason() {
        return lateReason;
    }

    public Instant getQueuedAt() {
        return queuedAt;
    }

    public Instant getHandedOffAt() {
        return handedOffAt;
    }

    public LocalDate getDeliveredOn() {
        return deliveredOn;
    }
}
