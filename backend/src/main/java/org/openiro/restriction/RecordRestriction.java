package org.openiro.restriction;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.problem.ProblemException;

/** A child's record is for named people only, from a moment on and until somebody lifts that. */
@Entity
class RecordRestriction extends Aggregate {

    static final LatestFirst<RecordRestriction> LIST =
            LatestFirst.byMoment(RecordRestriction.class, "restrictedAt", RecordRestriction::getRestrictedAt);

    private UUID childId;
    private String reason;
    private UUID restrictedBy;
    private Instant restrictedAt;
    private UUID liftedBy;
    private Instant liftedAt;
    private String liftingReason;

    protected RecordRestriction() {}

    RecordRestriction(UUID child, String reason, UUID by, Instant at) {
        this.childId = child;
        this.reason = reason;
        this.restrictedBy = by;
        this.restrictedAt = at;
    }

    /** @throws ProblemException 409 when it was lifted before */
    void lift(UUID by, String because, Instant at) {
        requireStanding();
        liftedBy = by;
        liftingReason = because;
        liftedAt = at;
    }

    /** @throws ProblemException 409 when it was lifted before */
    void requireStanding() {
        if (liftedAt != null) {
            throw new ProblemException("restriction-lifted", "This restriction has ended.");
        }
    }

    public UUID getChildId() {
        return childId;
    }

    public String getReason() {
        return reason;
    }

    public UUID getRestrictedBy() {
        return restrictedBy;
    }

    public Instant getRestrictedAt() {
        return restrictedAt;
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
