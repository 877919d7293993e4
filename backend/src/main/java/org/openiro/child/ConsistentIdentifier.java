package org.openiro.child;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;

/** The NHS number of a child, who recorded it and who compared it with its source. */
@Entity
class ConsistentIdentifier extends Aggregate {

    private UUID childId;
    private String scheme;
    private String value;
    private UUID recordedBy;
    private Instant recordedAt;
    private UUID verifiedBy;
    private Instant verifiedAt;

    protected ConsistentIdentifier() {}

    ConsistentIdentifier(UUID child) {
        this.childId = child;
        this.scheme = "NHS";
    }

    /**
     * Takes a number over, or takes it away.
     *
     * @param number null for none
     * @return the names of what has changed
     */
    List<String> become(String number, boolean verified, UUID by, Instant at) {
        List<String> changed = new ArrayList<>();
        boolean wasVerified = verifiedAt != null;
        boolean another = !Objects.equals(value, number);
        if (another) {
            changed.add("nhsNumber");
        }
        if (another || recordedAt == null) {
            value = number;
            recordedBy = by;
            recordedAt = at;
            verifiedBy = null;
            verifiedAt = null;
        }
        if (verified != wasVerified) {
            changed.add("verified");
        }
        if (!verified) {
            verifiedBy = null;
            verifiedAt = null;
        } else if (verifiedAt == null) {
            verifiedBy = by;
            verifiedAt = at;
        }
        return changed;
    }

    public UUID getChildId() {
        return childId;
    }

    /** Null when there is none. */
    public String getValue() {
        return value;
    }

    public UUID getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public UUID getVerifiedBy() {
        return verifiedBy;
    }

    public Instant getVerifiedAt() {
        return verifiedAt;
    }
}
