package org.openiro.restriction;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;

/** Somebody who may see a restricted record, from when to when. */
@Entity
class RestrictionPerson extends Aggregate {

    private UUID restrictionId;
    private UUID childId;
    private UUID personId;
    private UUID namedBy;
    private Instant namedAt;
    private UUID removedBy;
    private Instant removedAt;

    protected RestrictionPerson() {}

    RestrictionPerson(RecordRestriction restriction, UUID person, UUID by, Instant at) {
        this.restrictionId = restriction.getId();
        this.childId = restriction.getChildId();
        this.personId = person;
        this.namedBy = by;
        this.namedAt = at;
    }

    void remove(UUID by, Instant at) {
        removedBy = by;
        removedAt = at;
    }

    UUID getPersonId() {
        return personId;
    }
}
