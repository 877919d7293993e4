package org.openiro.oversight.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.problem.ProblemException;

/**
 * What the reviewing service says to the social worker, or to their team, about the practice in a child's case. It is not
 * changed once it was sent. What a child says of a review is {@code voice.ReviewFeedback}.
 */
@Entity
@DynamicUpdate
class PracticeFeedback extends Aggregate {

    static final LatestFirst<PracticeFeedback> LIST =
            LatestFirst.byMoment(PracticeFeedback.class, "sentAt", PracticeFeedback::getSentAt);

    private UUID childId;
    private UUID reviewId;

    @Enumerated(EnumType.STRING)
    private FeedbackRecipient sentTo;

    private UUID recipientId;
    private UUID teamId;

    @Enumerated(EnumType.STRING)
    private PracticeFeedbackKind kind;

    @Enumerated(EnumType.STRING)
    private PracticeTheme theme;

    private String text;
    private UUID sentBy;
    private Instant sentAt;
    private String answer;
    private UUID acknowledgedBy;
    private Instant acknowledgedAt;
    private UUID withdrawnBy;
    private Instant withdrawnAt;
    private String withdrawalReason;

    protected PracticeFeedback() {}

    /** @throws ProblemException 409 when it is for a team and the holder of the case belongs to none */
    PracticeFeedback(UUID child, SentFeedback feedback, CaseHolder holder, UUID by, Instant now) {
        if (feedback.to() == FeedbackRecipient.TEAM && holder.team() == null) {
            throw nobodyThere();
        }
        this.childId = child;
        this.reviewId = feedback.reviewId();
        this.sentTo = feedback.to();
        this.recipientId = feedback.to() == FeedbackRecipient.TEAM ? null : holder.person();
        this.teamId = holder.team();
        this.kind = feedback.kind();
        this.theme = feedback.theme();
        this.text = feedback.text();
        this.sentBy = by;
        this.sentAt = now;
    }

    static ProblemException nobodyThere() {
        return new ProblemException(
                "feedback-recipient-missing", "The child has no social worker now, or they belong to no team.");
    }

    /**
     * @param words null when there is nothing to say
     * @throws ProblemException 409 when it was acknowledged or withdrawn before
     */
    void acknowledge(String words, UUID by, Instant now) {
        if (status() != PracticeFeedbackStatus.SENT) {
            throw notOpen();
        }
        answer = words == null ? null : words.strip();
        acknowledgedBy = by;
        acknowledgedAt = now;
    }

    /** @throws ProblemException 409 when it was withdrawn before */
    void withdraw(String reason, UUID by, Instant now) {
        if (status() == PracticeFeedbackStatus.WITHDRAWN) {
            throw notOpen();
        }
        withdrawalReason = reason.strip();
        withdrawnBy = by;
        withdrawnAt = now;
    }

    PracticeFeedbackStatus status() {
        if (withdrawnAt != null) {
            return PracticeFeedbackStatus.WITHDRAWN;
        }
        return acknowledgedAt == null ? PracticeFeedbackStatus.SENT : PracticeFeedbackStatus.ACKNOWLEDGED;
    }

    /** Whether it was sent to whoever holds the case, or to their team. */
    boolean isFor(CaseHolder holder) {
        return sentTo == FeedbackRecipient.TEAM ? teamId.equals(holder.team()) : recipientId.equals(holder.person());
    }

    private static ProblemException notOpen() {
        return new ProblemException("practice-feedback-not-open", "Read how the feedback stands.");
    }

    public UUID getChildId() {
        return childId;
    }

    /** Null where none was named. */
    public UUID getReviewId() {
        return reviewId;
    }

    public FeedbackRecipient getSentTo() {
        return sentTo;
    }

    /** Null when it was sent to a team. */
    public UUID getRecipientId() {
        return recipientId;
    }

    /** That of the recipient when it was sent; null when they belonged to none. */
    public UUID getTeamId() {
        return teamId;
    }

    public PracticeFeedbackKind getKind() {
        return kind;
    }

    public PracticeTheme getTheme() {
        return theme;
    }

    public String getText() {
        return text;
    }

    public UUID getSentBy() {
        return sentBy;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    /** Null when nothing was said. */
    public String getAnswer() {
        return answer;
    }

    /** Null, as the next, until acknowledged. */
    public UUID getAcknowledgedBy() {
        return acknowledgedBy;
    }

    public Instant getAcknowledgedAt() {
        return acknowledgedAt;
    }

    /** Null unless withdrawn. */
    public String getWithdrawalReason() {
        return withdrawalReason;
    }
}
