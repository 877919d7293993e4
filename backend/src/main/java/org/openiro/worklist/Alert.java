package org.openiro.worklist;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;
import org.openiro.work.AlertKind;

/** Something a person must look at because the software could not go on by itself. */
@Entity
class Alert extends Aggregate {

    private String kind;
    private UUID childId;
    private UUID subjectId;
    private Instant raisedAt;
    private Instant acknowledgedAt;
    private UUID acknowledgedBy;

    protected Alert() {}

    /** Somebody has seen to it; who was first stays. */
    void acknowledge(UUID by, Instant at) {
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
            acknowledgedBy = by;
        }
    }

    /** Of {@link AlertKind}. */
    public String getKind() {
        return kind;
    }

    public UUID getChildId() {
        return childId;
    }

    public Instant getRaisedAt() {
        return raisedAt;
    }

    public Instant getAcknowledgedAt() {
        return acknowledgedAt;
    }

    public UUID getAcknowledgedBy() {
        return acknowledgedBy;
    }
}
