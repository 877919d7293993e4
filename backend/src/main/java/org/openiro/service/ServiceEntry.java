package org.openiro.service;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * Something about the reviewing service itself. It is never changed: what was asked for is decided on once, and what was
 * recorded in error says so.
 */
@Entity
class ServiceEntry extends Aggregate {

    @Enumerated(EnumType.STRING)
    private ServiceEntryKind kind;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private ServiceTopic topic;

    private LocalDate firstDay;
    private LocalDate lastDay;
    private BigDecimal hours;
    private String notes;

    @Enumerated(EnumType.STRING)
    private ServiceEntryStatus status;

    private UUID decidedBy;
    private Instant decidedAt;
    private String decisionReason;
    private BigDecimal overCapHours;
    private String errorReason;
    private UUID errorBy;
    private Instant errorAt;
    private UUID recordedBy;
    private Instant recordedAt;

    protected ServiceEntry() {}

    ServiceEntry(EntryFacts facts, UUID by, Instant now) {
        this.kind = facts.kind();
        this.personId = facts.person();
        this.topic = facts.topic();
        this.firstDay = facts.from();
        this.lastDay = facts.to();
        this.hours = facts.hours();
        this.notes = facts.notes();
        this.status = kind.isRequested() ? ServiceEntryStatus.REQUESTED : ServiceEntryStatus.RECORDED;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /**
     * Accepts what was asked for.
     *
     * @param reason null when none is given
     * @param overCap by how many hours that is over the cap of the year; null when it is not
     */
    void accept(String reason, BigDecimal overCap, UUID by, Instant now) {
        decide(ServiceEntryStatus.ACCEPTED, reason, by, now);
        overCapHours = overCap;
    }

    /** Refuses what was asked for. */
    void refuse(String reason, UUID by, Instant now) {
        requireRequested();
        if (reason == null) {
            throw ProblemException.malformed(
                    new FieldProblem("/reason", "REQUIRED", "Say why, so that it can be read later."));
        }
        decide(ServiceEntryStatus.REFUSED, reason, by, now);
    }

    void recordedInError(String reason, UUID by, Instant now) {
        if (isInError()) {
            throw new ProblemException("service-entry-in-error", "It says so already.");
        }
        errorReason = reason;
        errorBy = by;
        errorAt = now;
    }

    void requireRequested() {
        if (status != ServiceEntryStatus.REQUESTED || isInError()) {
            throw new ProblemException("service-entry-not-requested", "No request waits here for a decision.");
        }
    }

    private void decide(ServiceEntryStatus decision, String reason, UUID by, Instant now) {
        requireRequested();
        status = decision;
        decisionReason = reason;
        decidedBy = by;
        decidedAt = now;
    }

    boolean isInError() {
        return errorAt != null;
    }

    public ServiceEntryKind getKind() {
        return kind;
    }

    public UUID getPersonId() {
        return personId;
    }

    public ServiceTopic getTopic() {
        return topic;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public BigDecimal getHours() {
        return hours;
    }

    public String getNotes() {
        return notes;
    }

    public ServiceEntryStatus getStatus() {
        return status;
    }

    /** Null, as the others of the decision, until it is decided on. */
    public UUID getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getDecisionReason() {
        return decisionReason;
    }

    /** Null when it was not over the cap, or not accepted. */
    public BigDecimal getOverCapHours() {
        return overCapHours;
    }

    /** Null, as the others of the error, unless it was recorded in error. */
    public String getErrorReason() {
        return errorReason;
    }

    public UUID getErrorBy() {
        return errorBy;
    }

    public Instant getErrorAt() {
        return errorAt;
    }

    public UUID getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
