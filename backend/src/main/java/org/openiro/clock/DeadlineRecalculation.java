package org.openiro.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;

/**
 * One time that the whole deadline book of an authority is worked out again, child after child in the order of their
 * ids, a chunk of them to a transaction: a crash loses no more than the chunk that was being done.
 */
@Entity
public class DeadlineRecalculation extends Aggregate {

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RecalculationCause cause;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private UUID requestedBy;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant startsAt;

    @Enumerated(EnumType.STRING)
    private RecalculationStatus status;

    private Instant finishedAt;
    private int childrenTotal;
    private int childrenDone;
    private int moved;
    private UUID lastChild;

    protected DeadlineRecalculation() {}

    /**
     * @param reason why rows are withdrawn, for people
     * @param by who caused it
     */
    DeadlineRecalculation(RecalculationCause cause, String reason, UUID by, Instant now, Instant startsAt) {
        this.cause = cause;
        this.reason = reason;
        this.requestedBy = by;
        this.createdAt = now;
        this.startsAt = startsAt;
        this.status = RecalculationStatus.QUEUED;
    }

    void run(int children) {
        status = RecalculationStatus.RUNNING;
        childrenTotal = children;
    }

    /** A chunk has been dealt with. */
    void advance(UUID child, int children, int movedDeadlines) {
        lastChild = child;
        childrenDone += children;
        moved += movedDeadlines;
    }

    /** Children who came while it ran were worked out by what is new, and may have been met on the way. */
    void finish(Instant now) {
        status = RecalculationStatus.DONE;
        childrenTotal = childrenDone;
        finishedAt = now;
    }

    /** Something was found that had been entered by the old rules while it ran. */
    void addLate(int movedDeadlines) {
        moved += movedDeadlines;
    }

    public RecalculationCause getCause() {
        return cause;
    }

    public String getReason() {
        return reason;
    }

    public UUID getRequestedBy() {
        return requestedBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public RecalculationStatus getStatus() {
        return status;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    /** 0 until it runs. */
    public int getChildrenTotal() {
        return childrenTotal;
    }

    public int getChildrenDone() {
        return childrenDone;
    }

    /** How many due dates moved so far. */
    public int getMoved() {
        return moved;
    }

    /** The last child dealt with, in the order of ids; null before the first. */
    UUID getLastChild() {
        return lastChild;
    }
}
