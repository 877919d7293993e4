package org.openiro.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.clock.LondonTime;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.ProblemException;

/** A review of a child's care plan: planned, then held or cancelled, once. */
@Entity
public class Review extends Aggregate {

    private UUID childId;
    private UUID periodOfCareId;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @Enumerated(EnumType.STRING)
    private ReviewSource source;

    private Instant scheduledFor;

    @Enumerated(EnumType.STRING)
    private VenueKind venueKind;

    private String venueLabel;
    private LocalDate countsOn;

    @Embedded
    private HeldFacts held;

    private String cancelledReason;
    private Instant cancelledAt;
    private Instant createdAt;

    /** Written by the database; see there. */
    @Column(insertable = false, updatable = false)
    private LocalDate listedOn;

    protected Review() {}

    Review(UUID childId, UUID periodOfCareId, ReviewPlan plan, Instant now) {
        this.childId = childId;
        this.periodOfCareId = periodOfCareId;
        this.status = ReviewStatus.PLANNED;
        this.source = ReviewSource.OPENIRO;
        this.createdAt = now;
        take(plan);
    }

    /** Moves a planned review; the date by which it is due stays. */
    void moveTo(ReviewPlan plan) {
        requirePlanned();
        take(plan);
    }

    void cancel(String reason, Instant now) {
        requirePlanned();
        status = ReviewStatus.CANCELLED;
        cancelledReason = reason.strip();
        cancelledAt = now;
    }

    /** @param counts the date of the review for timeliness, the next clock and the return */
    void hold(HeldFacts facts, LocalDate counts) {
        requirePlanned();
        status = ReviewStatus.HELD;
        held = facts;
        countsOn = counts;
    }

    /** @throws ProblemException 409 once the review was held or cancelled */
    void requirePlanned() {
        if (status != ReviewStatus.PLANNED) {
            throw new ProblemException(
                    "review-not-planned", "This review was held or cancelled. Plan another one if there is to be one.");
        }
    }

    /** Whether it was held, and completed on that day or later: what came into force meanwhile it could still consider. */
    public boolean wasHeldSince(LocalDate day) {
        return isHeld() && !completedOn().isBefore(day);
    }

    boolean isHeld() {
        return status == ReviewStatus.HELD;
    }

    /** The day of the last meeting of a review held. Of an imported one only the day that counts is known. */
    LocalDate completedOn() {
        return held == null || held.getCompletedOn() == null ? countsOn : held.getCompletedOn();
    }

    private void take(ReviewPlan plan) {
        scheduledFor = plan.scheduledFor();
        venueKind = plan.venueKind();
        venueLabel = plan.venueLabel();
    }

    /**
     * Until when words shared in the app came before the first meeting: its planned hour, where it took place on the
     * planned day; else the beginning of the day, the only moment known to have been before it.
     */
    Instant viewsCountUntil(LocalDate firstMeeting) {
        return LondonTime.dateOf(scheduledFor).equals(firstMeeting) ? scheduledFor : LondonTime.startOf(firstMeeting);
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getPeriodOfCareId() {
        return periodOfCareId;
    }

    public ReviewStatus getStatus() {
        return status;
    }

    public ReviewSource getSource() {
        return source;
    }

    /** Null for an imported review. */
    public Instant getScheduledFor() {
        return scheduledFor;
    }

    /** Null for an imported review. */
    public VenueKind getVenueKind() {
        return venueKind;
    }

    public String getVenueLabel() {
        return venueLabel;
    }

    /** Null until held. */
    public LocalDate getCountsOn() {
        return countsOn;
    }

    /** Null until held. */
    public HeldFacts getHeld() {
        return held;
    }

    public String getCancelledReason() {
        return cancelledReason;
    }

    public Instant getCancelledAt() {
        return cancelledAt;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public LocalDate getListedOn() {
        return listedOn;
    }
}
