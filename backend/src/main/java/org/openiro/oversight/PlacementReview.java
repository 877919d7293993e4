package org.openiro.oversight;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.problem.ProblemException;

/** Somebody looked at a placement whose provider is not registered. It stays as it was recorded; an escalation is answered. */
@Entity
class PlacementReview extends Aggregate {

    static final LatestFirst<PlacementReview> LIST =
            LatestFirst.byDay(PlacementReview.class, "reviewedOn", PlacementReview::getReviewedOn);

    private UUID childId;
    private UUID periodOfCareId;
    private UUID placementId;
    private LocalDate reviewedOn;
    private UUID reviewedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlacementAnswer> answers;

    @Enumerated(EnumType.STRING)
    private EscalationTarget escalatedTo;

    private String reason;
    private String answer;
    private UUID answeredBy;
    private Instant answeredAt;
    private Instant recordedAt;

    protected PlacementReview() {}

    PlacementReview(UUID child, UUID period, PlacementFacts facts, UUID by, Instant now) {
        this.childId = child;
        this.periodOfCareId = period;
        this.placementId = facts.placement();
        this.reviewedOn = facts.reviewedOn();
        this.answers = List.copyOf(facts.answers());
        this.escalatedTo = facts.escalatedTo();
        this.reason = facts.reason();
        this.reviewedBy = by;
        this.recordedAt = now;
    }

    /**
     * Says what will happen.
     *
     * @param asDirector whether the director answers, who alone answers what went past the managers
     */
    void answer(String words, boolean asDirector, UUID by, Instant now) {
        if (escalatedTo == null || answer != null || escalatedTo == EscalationTarget.DCS && !asDirector) {
            throw new ProblemException("escalation-not-open", "No escalation waits for your answer here.");
        }
        answer = words;
        answeredBy = by;
        answeredAt = now;
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getPeriodOfCareId() {
        return periodOfCareId;
    }

    public UUID getPlacementId() {
        return placementId;
    }

    public LocalDate getReviewedOn() {
        return reviewedOn;
    }

    public UUID getReviewedBy() {
        return reviewedBy;
    }

    public List<PlacementAnswer> getAnswers() {
        return List.copyOf(answers);
    }

    /** Null when it was not escalated. */
    public EscalationTarget getEscalatedTo() {
        return escalatedTo;
    }

    /** Null when there was nothing to escalate. */
    public String getReason() {
        return reason;
    }

    /** Null, as the others of the answer, until there is one. */
    public String getAnswer() {
        return answer;
    }

    public UUID getAnsweredBy() {
        return answeredBy;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
