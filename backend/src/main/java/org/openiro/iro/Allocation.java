package org.openiro.iro;

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
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * One IRO for one child from a day on (Children Act 1989, section 25A). The day it ends is the next IRO's already. That
 * a child never has two at a time is held by the database.
 */
@Entity
class Allocation extends Aggregate {

    private UUID childId;
    private UUID iroId;
    private LocalDate startedOn;
    private LocalDate endedOn;
    private String endReason;
    private UUID allocatedBy;
    private String experienceOverrideReason;

    @Embedded
    private Departure departure;

    @Enumerated(EnumType.STRING)
    private InformedChannel childInformedChannel;

    private LocalDate childInformedOn;

    /** Written on the child's side. */
    @Column(insertable = false, updatable = false)
    private Instant childSawAt;

    private LocalDate visitOn;

    @Enumerated(EnumType.STRING)
    private PartOfDay visitPartOfDay;

    private Instant createdAt;

    protected Allocation() {}

    /** @param choice with the reasons that were needed, and no other */
    Allocation(IroChoice choice, UUID by, Instant now) {
        this.childId = choice.child();
        this.iroId = choice.iro();
        this.startedOn = choice.from();
        this.experienceOverrideReason = choice.experienceOverrideReason();
        this.departure = choice.departure();
        this.allocatedBy = by;
        this.createdAt = now;
    }

    /**
     * Sets or, while it lies ahead, moves the day the allocation ends. A visit that would come too late is not planned any
     * more.
     *
     * @return whether a visit was planned for that day or a later one
     */
    boolean end(LocalDate on, String reason, LocalDate today) {
        requireNotOver(today);
        if (on.isBefore(startedOn)) {
            throw outOfOrder("/endedOn", "BEFORE_START", "This lies before the first day of the allocation.");
        }
        endedOn = on;
        endReason = reason;
        boolean tooLate = visitOn != null && isOver(visitOn);
        if (tooLate) {
            clearVisit();
        }
        return tooLate;
    }

    /**
     * Records how the child was told; a later record takes the place of an earlier one.
     *
     * @param on null for today, save for VERBAL: nothing else shows when that was
     */
    void childInformed(InformedChannel channel, LocalDate on, LocalDate today) {
        requireNotOver(today);
        if (channel == InformedChannel.VERBAL && on == null) {
            throw new ProblemException(
                    "verbal-needs-date",
                    "Say on which day the child was told.",
                    new FieldProblem("/date", "REQUIRED", "Needed when the channel is VERBAL."));
        }
        LocalDate told = on == null ? today : on;
        if (told.isAfter(today)) {
            throw outOfOrder("/date", "IN_THE_FUTURE", "This lies in the future.");
        }
        LocalDate made = LondonTime.dateOf(createdAt);
        if (told.isBefore(made) && told.isBefore(startedOn)) {
            throw outOfOrder("/date", "BEFORE_ALLOCATION", "This lies before the allocation was made.");
        }
        childInformedChannel = channel;
        childInformedOn = told;
    }

    /**
     * Puts on record that the child opened the page in the app that shows this IRO.
     *
     * @return false when they had been told before, or the allocation has ended meanwhile: then nothing is changed
     */
    boolean childSaw(LocalDate today) {
        if (childInformedOn != null || isOver(today)) {
            return false;
        }
        childInformed(InformedChannel.APP, LondonTime.dateOf(childSawAt), today);
        return true;
    }

    /**
     * Records when the IRO means to see the child next, in place of what was recorded before.
     *
     * @param part null while it is not agreed
     */
    void planVisit(LocalDate on, PartOfDay part, LocalDate today) {
        requireNotOver(today);
        if (on.isBefore(today)) {
            throw outOfOrder("/date", "IN_THE_PAST", "This lies in the past.");
        }
        if (on.isBefore(startedOn)) {
            throw outOfOrder("/date", "BEFORE_START", "This lies before the first day of the allocation.");
        }
        if (isOver(on)) {
            throw outOfOrder("/date", "AFTER_END", "The allocation has ended by then.");
        }
        visitOn = on;
        visitPartOfDay = part;
    }

    void cancelVisit(LocalDate today) {
        requireNotOver(today);
        clearVisit();
    }

    private void clearVisit() {
        visitOn = null;
        visitPartOfDay = null;
    }

    /** @param registration of the IRO, on the later of {@code today} and the first day */
    AllocationStatus status(LocalDate today, RegistrationStatus registration) {
        if (isOver(today)) {
            return AllocationStatus.ENDED;
        }
        if (registration == RegistrationStatus.LAPSED) {
            return AllocationStatus.VACANT;
        }
        return startedOn.isAfter(today) ? AllocationStatus.PLANNED : AllocationStatus.ACTIVE;
    }

    boolean isOver(LocalDate today) {
        return endedOn != null && !endedOn.isAfter(today);
    }

    private void requireNotOver(LocalDate today) {
        if (isOver(today)) {
            throw new ProblemException("allocation-over", "This allocation ended before. Allocate an IRO anew.");
        }
    }

    private static ProblemException outOfOrder(String pointer, String code, String message) {
        return new ProblemException(
                "dates-out-of-order", "Correct the dates named in errors.", new FieldProblem(pointer, code, message));
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getIroId() {
        return iroId;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public String getEndReason() {
        return endReason;
    }

    public UUID getAllocatedBy() {
        return allocatedBy;
    }

    public String getExperienceOverrideReason() {
        return experienceOverrideReason;
    }

    /** Null where the child has the IRO that continuity gives them. */
    public Departure getDeparture() {
        return departure;
    }

    public InformedChannel getChildInformedChannel() {
        return childInformedChannel;
    }

    public LocalDate getChildInformedOn() {
        return childInformedOn;
    }

    /** Null when none is planned. */
    public LocalDate getVisitOn() {
        return visitOn;
    }

    public PartOfDay getVisitPartOfDay() {
        return visitPartOfDay;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
