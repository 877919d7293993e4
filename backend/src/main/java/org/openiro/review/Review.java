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
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.problem.ProblemException;

/**
 * A review of a child's care plan: planned, its people invited, opened, adjourned once at most, and held; or cancelled
 * before that. What happened is recorded from any state, also where a step before it was never put on record; only what
 * is still to come is refused.
 */
@Entity
public class Review extends Aggregate {

    static final LatestFirst<Review> LIST = LatestFirst.byDay(Review.class, "listedOn", Review::getListedOn);

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
    private LocalDate openedOn;

    @Embedded
    private EarlyConvening early;

    @Embedded
    private Adjournment adjournment;

    @Embedded
    private HeldFacts held;

    private String cancelledReason;
    private Instant cancelledAt;
    private Instant createdAt;

    /** Written by the database; see there. */
    @Column(insertable = false, updatable = false)
    private LocalDate listedOn;

    protected Review() {}

    Review(UUID childId, UUID periodOfCareId, ReviewPlan plan, EarlyConvening early, Instant now) {
        this.childId = childId;
        this.periodOfCareId = periodOfCareId;
        this.status = ReviewStatus.PLANNED;
        this.source = ReviewSource.OPENIRO;
        this.createdAt = now;
        this.early = early;
        take(plan);
    }

    /** Moves a review that has not begun; the date by which it is due stays. */
    void moveTo(ReviewPlan plan, EarlyConvening newEarly) {
        requireNotBegun();
        early = newEarly;
        take(plan);
    }

    /**
     * Invitations have gone out. Once the review has begun there is nothing to be told by that.
     *
     * @throws ProblemException 409 once it is over
     */
    public void invited() {
        requireToCome();
        if (status == ReviewStatus.PLANNED) {
            status = ReviewStatus.INVITED;
        }
    }

    /**
     * The first meeting was opened; or, after an adjournment, the review went on.
     *
     * @param day not in the future
     * @throws ProblemException 409 once it is over or while it is open, 422 for a day before it was adjourned
     */
    void open(LocalDate day) {
        requireToCome();
        if (status == ReviewStatus.IN_PROGRESS) {
            throw new ProblemException("review-begun", "This review is open already.");
        }
        if (status == ReviewStatus.ADJOURNED) {
            adjournment = adjournment.endedOn(day);
        } else {
            openedOn = day;
        }
        status = ReviewStatus.IN_PROGRESS;
    }

    /** @throws ProblemException 409 unless it is open and was never adjourned, 422 for a day before it was opened */
    void adjourn(Adjournment once) {
        requireToCome();
        if (adjournment != null) {
            throw new ProblemException("review-adjourned-before", "A review is adjourned once.");
        }
        if (status != ReviewStatus.IN_PROGRESS) {
            throw new ProblemException("review-not-open", "Record first that the review was opened.");
        }
        adjournment = once.requireSince(openedOn);
        status = ReviewStatus.ADJOURNED;
    }

    /** @throws ProblemException 409 unless it is adjourned now, 422 for a day no later than that */
    void goOnOn(LocalDate day) {
        requireToCome();
        if (!isAdjourned()) {
            throw new ProblemException(
                    "review-not-adjourned", "Only a review that is adjourned now can go on another day.");
        }
        adjournment = adjournment.untilInstead(day);
    }

    void cancel(String reason, Instant now) {
        requireToCome();
        status = ReviewStatus.CANCELLED;
        cancelledReason = reason.strip();
        cancelledAt = now;
    }

    /**
     * @param opened the day of the first meeting, as it is known now
     * @param counts the date of the review for timeliness, the next clock and the return
     * @throws ProblemException 409 once it is over, 422 for days that leave no room for the adjournment
     */
    void hold(HeldFacts facts, LocalDate opened, LocalDate counts) {
        requireToCome();
        if (adjournment != null) {
            adjournment.requireWithin(opened, facts.getCompletedOn());
        }
        status = ReviewStatus.HELD;
        openedOn = opened;
        held = facts;
        countsOn = counts;
    }

    /** @throws ProblemException 409 once the review was held or cancelled */
    public void requireToCome() {
        if (status.isOver()) {
            throw new ProblemException(
                    "review-not-planned", "This review was held or cancelled. Plan another one if there is to be one.");
        }
    }

    /** @throws ProblemException 409 once the review was opened, held or cancelled */
    void requireNotBegun() {
        requireToCome();
        if (status.hasBegun()) {
            throw new ProblemException("review-begun", "This review was opened. It is not moved any more.");
        }
    }

    /** @throws ProblemException 409 unless it is recorded as held */
    public void requireHeld() {
        if (!isHeld()) {
            throw new ProblemException("review-not-held", "This is for a review that is recorded as held.");
        }
    }

    /** Whether it was held, and completed on that day or later: what came into force meanwhile it could still consider. */
    public boolean wasHeldSince(LocalDate day) {
        return isHeld() && !completedOn().isBefore(day);
    }

    /** Whether both were held, and this one on a later day. */
    public boolean wasHeldAfter(Review other) {
        return isHeld() && other.isHeld() && countsOn.isAfter(other.countsOn);
    }

    public boolean isHeld() {
        return status == ReviewStatus.HELD;
    }

    /** Whether its first meeting was opened, or all of it is over. */
    public boolean hasBegun() {
        return isHeld() || status.hasBegun();
    }

    /** Whether a meeting that was planned for a moment has been, as far as anybody said. */
    boolean hasMetAt(Instant planned, Instant now) {
        return status.hasBegun()
                && planned.isBefore(now)
                && (adjournment == null || !adjournment.isOn(LondonTime.dateOf(planned)));
    }

    /** Until it is held, nothing it considered is carried out (SI 2010/959, regulation 36(2)). */
    public boolean isAdjourned() {
        return status == ReviewStatus.ADJOURNED;
    }

    /** What is known of when it was held. */
    HeldReview asHeld() {
        LocalDate completedOn = completedOn();
        HeldReview known = HeldReview.between(openedOn == null ? completedOn : openedOn, completedOn);
        return adjournment == null ? known : known.adjourned(adjournment.adjournedOn());
    }

    /** The day of the last meeting of a review held. Of an imported one only the day that counts is known. */
    public LocalDate completedOn() {
        return held == null || held.getCompletedOn() == null ? countsOn : held.getCompletedOn();
    }

    private void take(ReviewPlan plan) {
        scheduledFor = plan.scheduledFor();
        venueKind = plan.venueKind();
        venueLabel = plan.venueLabel();
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

    /** Null unless it is, or was, convened well before it is due. */
    public EarlyConvening getEarly() {
        return early;
    }

    /** The day of the first meeting. Null until opened. */
    public LocalDate getOpenedOn() {
        return openedOn;
    }

    /** Null unless adjourned. */
    public Adjournment getAdjournment() {
        return adjournment;
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
