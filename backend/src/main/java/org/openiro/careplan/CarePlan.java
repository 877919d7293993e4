package org.openiro.careplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.PlanElement;
import org.openiro.review.consideration.PlanOutcome;

/**
 * One version of a child's care plan: drafted, then in force, then superseded by the next or ended with the care; or
 * withdrawn while it was a draft.
 */
@Entity
public class CarePlan extends Aggregate {

    private UUID childId;
    private int number;

    @Enumerated(EnumType.STRING)
    private CarePlanStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanContent content;

    private UUID basedOnId;
    private Instant draftedAt;
    private UUID draftedBy;
    private LocalDate inForceOn;
    private UUID inForceBy;
    private LocalDate supersededOn;
    private LocalDate endedOn;
    private String gapReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private PriorReview priorReview;

    private UUID consideredAtId;

    protected CarePlan() {}

    private CarePlan(UUID childId, int number, PlanContent content, UUID basedOnId, UUID by, Instant now) {
        this.childId = childId;
        this.number = number;
        this.status = CarePlanStatus.DRAFT;
        this.content = content;
        this.basedOnId = basedOnId;
        this.draftedBy = by;
        this.draftedAt = now;
    }

    /** The empty draft of a plan for a child who has none in force. */
    static CarePlan first(UUID child, int number, UUID by, Instant now) {
        return new CarePlan(child, number, PlanContent.EMPTY, null, by, now);
    }

    /** The draft of what is to follow this version, which says the same until it is changed. */
    CarePlan draftNext(int next, UUID by, Instant now) {
        if (status != CarePlanStatus.IN_FORCE) {
            throw new IllegalStateException("Only the version in force is copied");
        }
        return new CarePlan(childId, next, content, getId(), by, now);
    }

    void outline(Outline outline) {
        requireDraft();
        content = content.outlined(outline);
    }

    void write(PlanElement element, ElementPlan plan) {
        requireDraft();
        content = content.with(element, plan);
    }

    void remove(PlanElement element) {
        requireDraft();
        content = content.without(element);
    }

    /**
     * The draft is the plan from now on. The version it replaces has been superseded on the same day.
     *
     * @param former null for a first plan, of which nothing is a change
     * @param considered what the review named recorded of the plan; null where it has not, or none is named
     * @throws ProblemException 409 unless a draft; 422 for significant changes that no review considered and for gaps
     *     without a reason
     */
    void putInForce(EntryIntoForce entry, CarePlan former, PlanOutcome considered, UUID by, LocalDate today) {
        requireDraft();
        Set<SignificantChange> changes = entry.requireReviewFirst(changesTold(former));
        entry.requireConsidered(changes, considered);
        entry.requireReasonFor(content.gaps());
        status = CarePlanStatus.IN_FORCE;
        inForceOn = today;
        inForceBy = by;
        gapReason = entry.gapReason();
        consideredAtId = entry.consideredAtReviewId();
        boolean told = !changes.isEmpty() || consideredAtId != null || entry.notPracticable() != null;
        priorReview = told
                ? new PriorReview(changes, entry.notPracticable(), considered == null ? null : considered.outcome())
                : null;
    }

    void supersede(LocalDate today) {
        if (status != CarePlanStatus.IN_FORCE) {
            throw new IllegalStateException("Only the version in force is superseded");
        }
        status = CarePlanStatus.SUPERSEDED;
        supersededOn = today;
    }

    /** The draft is not to come into force. It stays on record. */
    void withdraw(LocalDate today) {
        requireDraft();
        status = CarePlanStatus.WITHDRAWN;
        endedOn = today;
    }

    /** What is drafted is withdrawn, what is in force ends; whoever comes back gets a plan of their own. */
    void endWithCare(LocalDate day) {
        if (status == CarePlanStatus.DRAFT) {
            withdraw(day);
        } else if (status == CarePlanStatus.IN_FORCE) {
            status = CarePlanStatus.ENDED;
            endedOn = day.isBefore(inForceOn) ? inForceOn : day;
        } else {
            throw new IllegalStateException("This version ended before");
        }
    }

    /** @throws ProblemException 409 once the version came into force, or was withdrawn */
    void requireDraft() {
        if (status != CarePlanStatus.DRAFT) {
            throw new ProblemException(
                    "care-plan-not-draft",
                    "What was in force, or was withdrawn, is kept as it was. Start a draft of the next version.");
        }
    }

    private Set<SignificantChange> changesTold(CarePlan former) {
        boolean permanence = former != null && content.changesPermanence(former.content);
        return permanence ? EnumSet.of(SignificantChange.PERMANENCE_PLAN) : Set.of();
    }

    public UUID getChildId() {
        return childId;
    }

    /** Counts the versions of a child, from 1. */
    public int getNumber() {
        return number;
    }

    public CarePlanStatus getStatus() {
        return status;
    }

    PlanContent getContent() {
        return content;
    }

    /** Null for a first plan. */
    public UUID getBasedOnId() {
        return basedOnId;
    }

    public Instant getDraftedAt() {
        return draftedAt;
    }

    public UUID getDraftedBy() {
        return draftedBy;
    }

    /** Null for a draft. */
    public LocalDate getInForceOn() {
        return inForceOn;
    }

    /** Null for a draft. */
    public UUID getInForceBy() {
        return inForceBy;
    }

    /** Null until superseded. */
    public LocalDate getSupersededOn() {
        return supersededOn;
    }

    /** When the care ended that it was for, or the draft was withdrawn; null otherwise. */
    public LocalDate getEndedOn() {
        return endedOn;
    }

    public String getGapReason() {
        return gapReason;
    }

    /** Null where there was nothing for a review to consider. */
    PriorReview getPriorReview() {
        return priorReview;
    }

    /** The review that considered the changes; null when none did. */
    public UUID getConsideredAtId() {
        return consideredAtId;
    }
}
