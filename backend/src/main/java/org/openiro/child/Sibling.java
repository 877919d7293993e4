package org.openiro.child;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.data.Ids;

/** A child's place in a group of siblings. It ends, and stays. */
@Entity
class Sibling {

    @Id
    private UUID id = Ids.next();

    @Column(updatable = false)
    private UUID localAuthorityId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id", updatable = false)
    private SiblingGroup group;

    private UUID childId;
    private UUID addedBy;
    private Instant addedAt;
    private UUID removedBy;
    private Instant removedAt;

    protected Sibling() {}

    Sibling(SiblingGroup group, UUID authority, UUID childId, UUID by, Instant now) {
        this.localAuthorityId = authority;
        this.group = group;
        this.childId = childId;
        this.addedBy = by;
        this.addedAt = now;
    }

    void remove(UUID by, Instant now) {
        removedBy = by;
        removedAt = now;
    }

    boolean isPresent() {
        return removedAt == null;
    }

    UUID childId() {
        return childId;
    }
}
