package org.openiro.oversight.change;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.careplan.NotPracticable;
import org.openiro.careplan.SignificantChange;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * A change that a review considers before it is approved (SI 2010/959, regulation 32(2)); or a senior person answers for
 * that none could.
 */
@Entity
@DynamicUpdate
class ChangeProposal extends Aggregate {

    static final LatestFirst<ChangeProposal> LIST =
            LatestFirst.byDay(ChangeProposal.class, "proposedOn", ChangeProposal::getProposedOn);

    private UUID childId;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status;

    @Enumerated(EnumType.STRING)
    private SignificantChange kind;

    private String description;
    private LocalDate plannedFor;

    @Enumerated(EnumType.STRING)
    private IndependentProvider provider;

    private LocalDate proposedOn;
    private UUID proposedBy;
    private UUID consideredAtReviewId;
    private String decided;

    @JdbcTypeCode(SqlTypes.JSON)
    private NotPracticable notPracticable;

    private LocalDate approvedOn;
    private UUID approvedBy;
    private String withdrawalReason;

    protected ChangeProposal() {}

    ChangeProposal(UUID child, ProposedChange change, UUID by, LocalDate today) {
        change.requireProvider();
        this.childId = child;
        this.status = ChangeStatus.PROPOSED;
        this.kind = change.kind();
        this.description = change.description();
        this.plannedFor = change.plannedFor();
        this.provider = change.provider();
        this.proposedOn = today;
        this.proposedBy = by;
    }

    /** @throws ProblemException 409 unless it is proposed */
    void requireProposed() {
        if (status != ChangeStatus.PROPOSED) {
            throw notOpen();
        }
    }

    /** @param review that was held after it was proposed */
    void consider(UUID review, String decision) {
        requireProposed();
        status = ChangeStatus.CONSIDERED;
        consideredAtReviewId = review;
        decided = decision.strip();
    }

    /**
     * @param why no review could consider it; null when one has
     * @param born of the child; null where it is not known
     * @throws ProblemException 409 unless a review has considered it, or could not; 422 where the law bars it
     */
    void approve(NotPracticable why, LocalDate born, UUID by, LocalDate today) {
        if (status != ChangeStatus.PROPOSED && (status != ChangeStatus.CONSIDERED || why != null)) {
            throw notOpen();
        }
        if (status == ChangeStatus.PROPOSED && why == null) {
            throw new ProblemException(
                    "review-required", "Record the review that considered it, or say why none could.");
        }
        if (provider != null) {
            requireOldEnough(born);
        }
        status = ChangeStatus.APPROVED;
        notPracticable = why;
        approvedOn = today;
        approvedBy = by;
    }

    private void requireOldEnough(LocalDate born) {
        if (born == null) {
            throw barred(
                    "Record the date of birth: under sixteen nobody is placed so.",
                    "AGE_NOT_KNOWN",
                    "It is not known when the child was born.");
        }
        if (plannedFor.isBefore(born.plusYears(IndependentProvider.YOUNGEST))) {
            throw barred(
                    "Find a registered placement for a child under sixteen.",
                    "BARRED",
                    "The child is under sixteen on that day.");
        }
    }

    private static ProblemException barred(String detail, String code, String message) {
        return new ProblemException("placement-barred", detail, new FieldProblem("/provider", code, message));
    }

    void withdraw(String reason) {
        if (status != ChangeStatus.PROPOSED && status != ChangeStatus.CONSIDERED) {
            throw notOpen();
        }
        status = ChangeStatus.WITHDRAWN;
        withdrawalReason = reason.strip();
    }

    private static ProblemException notOpen() {
        return new ProblemException("change-not-open", "Read how far the proposal is.");
    }

    public UUID getChildId() {
        return childId;
    }

    public ChangeStatus getStatus() {
        return status;
    }

    public SignificantChange getKind() {
        return kind;
    }

    public String getDescription() {
        return description;
    }

    public LocalDate getPlannedFor() {
        return plannedFor;
    }

    /** Null unless a move to independent living. */
    public IndependentProvider getProvider() {
        return provider;
    }

    public LocalDate getProposedOn() {
        return proposedOn;
    }

    public UUID getProposedBy() {
        return proposedBy;
    }

    /** Null, as the next, until a review has considered it. */
    public UUID getConsideredAtReviewId() {
        return consideredAtReviewId;
    }

    public String getDecided() {
        return decided;
    }

    /** Null unless approved without a review. */
    public NotPracticable getNotPracticable() {
        return notPracticable;
    }

    /** Null, as the next, until approved. */
    public LocalDate getApprovedOn() {
        return approvedOn;
    }

    public UUID getApprovedBy() {
        return approvedBy;
    }

    /** Null unless withdrawn. */
    public String getWithdrawalReason() {
        return withdrawalReason;
    }
}
