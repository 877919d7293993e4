package org.openiro.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;

/** A visit to the child by somebody of the authority (SI 2010/959, regulation 28). */
@Entity
class StatutoryVisit extends Aggregate {

    private UUID childId;
    private UUID periodOfCareId;
    private LocalDate visitedOn;
    private UUID visitorId;

    @Enumerated(EnumType.STRING)
    private ChildSeen seen;

    @Enumerated(EnumType.STRING)
    private VisitPlace place;

    private UUID recordedBy;
    private Instant recordedAt;

    protected StatutoryVisit() {}

    StatutoryVisit(UUID childId, UUID periodOfCareId, VisitFacts facts, UUID by, Instant at) {
        this.childId = childId;
        this.periodOfCareId = periodOfCareId;
        this.visitedOn = facts.visitedOn();
        this.visitorId = facts.visitorId() == null ? by : facts.visitorId();
        this.seen = facts.seen();
        this.place = facts.place();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getPeriodOfCareId() {
        return periodOfCareId;
    }

    public LocalDate getVisitedOn() {
        return visitedOn;
    }

    public UUID getVisitorId() {
        return visitorId;
    }

    public ChildSeen getSeen() {
        return seen;
    }

    public VisitPlace getPlace() {
        return place;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
