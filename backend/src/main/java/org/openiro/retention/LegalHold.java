package org.openiro.retention;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.ProblemException;

/** What keeps a record whatever its age, such as court proceedings or an inquiry. */
@Entity
class LegalHold extends Aggregate {

    private UUID childId;
    private String reason;
    private UUID placedBy;
    private Instant placedAt;
    private UUID liftedBy;
    private Instant liftedAt;
    private String liftingReason;

    protected LegalHold() {}

    LegalHold(UUID child, String reason, UUID by, Instant at) {
        this.childId = child;
        this.reason = reason;
        this.placedBy = by;
        this.placedAt = at;
    }

    /** @throws ProblemException 409 when it was lifted before */
    void lift(UUID by, String because, Instant at) {
        if (liftedAt != null) {
            throw new ProblemException("legal-hold-lifted", "This hold has ended.");
        }
        liftedBy = by;
        liftingReason = because;
        liftedAt = at;
    }

    public UUID getChildId() {
        return childId;
    }

    public String getReason() {
        return reason;
    }

    public UUID getPlacedBy() {
        return placedBy;
    }

    public Instant getPlacedAt() {
        return placedAt;
    }

    public UUID getLiftedBy() {
        return liftedBy;
    }

    public Instant getLiftedAt() {
        return liftedAt;
    }

    public String getLiftingReason() {
        return liftingReason;
    }
}
