package org.openiro.child;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;

/** That something about a child's care is so from a day on, or is so no longer. A line of a history: none is changed. */
@Entity
class Circumstance extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "period_of_care_id")
    private PeriodOfCare period;

    private UUID childId;

    @Enumerated(EnumType.STRING)
    private CircumstanceKind kind;

    private LocalDate fromDay;
    private boolean holds;
    private String note;
    private UUID recordedBy;
    private Instant recordedAt;

    protected Circumstance() {}

    Circumstance(PeriodOfCare period, CircumstanceReport report, UUID by, Instant at) {
        this.period = period;
        this.childId = period.getChildId();
        this.kind = report.kind();
        this.fromDay = report.from();
        this.holds = report.holds();
        this.note = report.note();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    public CircumstanceKind getKind() {
        return kind;
    }

    /** The day it happened, or from which on it holds or holds no longer. */
    public LocalDate getFromDay() {
        return fromDay;
    }

    public boolean isHolds() {
        return holds;
    }

    public String getNote() {
        return note;
    }

    public UUID getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
