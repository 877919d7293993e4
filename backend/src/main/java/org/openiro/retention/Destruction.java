package org.openiro.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.problem.ProblemException;

/** The destruction of a record: one person proposes it, another approves; the database carries it out and keeps this. */
@Entity
@DynamicUpdate
class Destruction extends Aggregate {

    static final LatestFirst<Destruction> LIST =
            LatestFirst.byMoment(Destruction.class, "proposedAt", Destruction::getProposedAt);

    private UUID childId;

    @Enumerated(EnumType.STRING)
    private DestructionStatus status;

    @Enumerated(EnumType.STRING)
    private RetentionBasis basis;

    private LocalDate retainedUntil;
    private UUID proposedBy;
    private Instant proposedAt;

    @Column(insertable = false)
    private UUID approvedBy;

    @Column(insertable = false)
    private Instant approvedAt;

    @Column(insertable = false)
    private UUID withdrawnBy;

    @Column(insertable = false)
    private Instant withdrawnAt;

    @Column(insertable = false, updatable = false)
    private String destroyedBy;

    @Column(insertable = false, updatable = false)
    private Instant destroyedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    private Map<String, Integer> destroyed;

    protected Destruction() {}

    Destruction(RetentionDate due, UUID by, Instant at) {
        this.childId = due.child();
        this.status = DestructionStatus.PROPOSED;
        this.basis = due.basis();
        this.retainedUntil = due.retainedUntil();
        this.proposedBy = by;
        this.proposedAt = at;
    }

    /** @throws ProblemException 409 for whoever proposed it, and when it is decided already */
    void approve(UUID by, Instant at) {
        if (status != DestructionStatus.PROPOSED) {
            throw decided();
        }
        if (by.equals(proposedBy)) {
            throw new ProblemException(
                    "two-people-needed", "You proposed this destruction, so somebody else must approve it.");
        }
        status = DestructionStatus.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    /** @throws ProblemException 409 when it was withdrawn or carried out before */
    void withdraw(UUID by, Instant at) {
        if (status != DestructionStatus.PROPOSED && status != DestructionStatus.APPROVED) {
            throw decided();
        }
        status = DestructionStatus.WITHDRAWN;
        withdrawnBy = by;
        withdrawnAt = at;
    }

    private static ProblemException decided() {
        return new ProblemException("destruction-decided", "This destruction was decided before.");
    }

    /** Null once the record is destroyed, as {@link #getRetainedUntil()}. */
    public UUID getChildId() {
        return childId;
    }

    public DestructionStatus getStatus() {
        return status;
    }

    public RetentionBasis getBasis() {
        return basis;
    }

    public LocalDate getRetainedUntil() {
        return retainedUntil;
    }

    public UUID getProposedBy() {
        return proposedBy;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public UUID getApprovedBy() {
        return approvedBy;
    }

    public Instant getApprovedAt() {
        return approvedAt;
    }

    public UUID getWithdrawnBy() {
        return withdrawnBy;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public String getDestroyedBy() {
        return destroyedBy;
    }

    public Instant getDestroyedAt() {
        return destroyedAt;
    }

    /** Kinds and counts; null until the record is destroyed. */
    public Map<String, Integer> getDestroyed() {
        return destroyed;
    }
}
