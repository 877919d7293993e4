package org.openiro.iro;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.clock.LondonTime;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.problem.ProblemException;

/**
 * One IRO for one child from a day on (Children Act 1989, section 25A). The day it ends is the next IRO's already. That
 * a child never has two at a time is held by the database.
 */
@Entity
class Allocation extends Aggregate {

    static final LatestFirst<Allocation> LIST =
            LatestFirst.byDay(Allocation.class, "startedOn", Allocation::getStartedOn);

    private UUID childId;
    private UUID iroId;
    private LocalDate startedOn;
    private LocalDate endedOn;
    private String endReason;
    private UUID allocatedBy;
    private String experienceOverrideReason;

    @Embedded
    private Departure departure;

    @Embedded
    private Informed childInformed;

    /** Written on the child's side. */
    @Column(insertable = false, updatable = false)
    private Instant childSawAt;

    /** The allocation of another IRO that this one took over from, within one period of care. */
    private UUID followsId;

    @Embedded
    private HandoverNote handoverNote;

    @Embedded
    private Introduction introduction;

    @Embedded
    private FirstMeeting firstMeeting;

    @Embedded
    private VisitPlanned nextVisit;

    private Instant createdAt;

    protected Allocation() {}

    /**
     * @param choice with the reasons that were needed, and no other
     * @param follows the allocation of the IRO before in this period of care; null for none
     */
    Allocation(IroChoice choice, UUID follows, UUID by, Instant now) {
        this.followsId = follows;
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
            throw OutOfOrder.at("/endedOn", "BEFORE_START", "This lies before the first day of the allocation.");
        }
        endedOn = on;
        endReason = reason;
        boolean tooLate = nextVisit != null && isOver(nextVisit.date());
        if (tooLate) {
            nextVisit = null;
        }
        return tooLate;
    }

    /** Records how the child was told, see {@link Informed#of}; a later record takes the place of an earlier one. */
    void childInformed(InformedChannel channel, LocalDate on, LocalDate today) {
        requireNotOver(today);
        Informed told = Informed.of(channel, on, today);
        LocalDate made = LondonTime.dateOf(createdAt);
        if (told.date().isBefore(made) && told.date().isBefore(startedOn)) {
            throw OutOfOrder.at("/date", "BEFORE_ALLOCATION", "This lies before the allocation was made.");
        }
        childInformed = told;
    }

    /**
     * Puts on record that the child opened the page in the app that shows this IRO.
     *
     * @return false when they had been told before, or the allocation has ended meanwhile: then nothing is changed
     */
    boolean childSaw(LocalDate today) {
        if (childInformed != null || isOver(today)) {
            return false;
        }
        childInformed(InformedChannel.APP, LondonTime.dateOf(childSawAt), today);
        return true;
    }

    /** Writes down what the IRO should know when they take over, in place of what was written before. */
    void note(String note, UUID by, Instant now, LocalDate today) {
        requireNotOver(today);
        handoverNote = new HandoverNote(note, by, now);
    }

    /**
     * Records how the IRO before introduced this one, in place of what was recorded before.
     *
     * @param known from when the IRO before was the child's
     */
    void introduced(Introduction how, LocalDate known, LocalDate today) {
        requireNotOver(today);
        OutOfOrder.requirePast(how.date(), today);
        if (how.date().isBefore(known)) {
            throw OutOfOrder.at("/date", "BEFORE_ALLOCATION", "The IRO before was not the child's yet.");
        }
        introduction = how;
    }

    /** Records when the IRO first met the child, in place of what was recorded before. */
    void met(FirstMeeting meeting, LocalDate born, LocalDate today) {
        requireNotOver(today);
        OutOfOrder.requirePast(meeting.date(), today);
        OutOfOrder.requireSinceBirth("/date", meeting.date(), born);
        firstMeeting = meeting;
    }

    /**
     * Records when the IRO means to see the child next, in place of what was recorded before.
     *
     * @param part null while it is not agreed
     */
    void planVisit(LocalDate on, PartOfDay part, LocalDate today) {
        requireNotOver(today);
        if (on.isBefore(today)) {
            throw OutOfOrder.at("/date", "IN_THE_PAST", "This lies in the past.");
        }
        if (on.isBefore(startedOn)) {
            throw OutOfOrder.at("/date", "BEFORE_START", "This lies before the first day of the allocation.");
        }
        if (isOver(on)) {
            throw OutOfOrder.at("/date", "AFTER_END", "The allocation has ended by then.");
        }
        nextVisit = new VisitPlanned(on, part);
    }

    void cancelVisit(LocalDate today) {
        requireNotOver(today);
        nextVisit = null;
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

    public Informed getChildInformed() {
        return childInformed;
    }

    public UUID getFollowsId() {
        return followsId;
    }

    public HandoverNote getHandoverNote() {
        return handoverNote;
    }

    public Introduction getIntroduction() {
        return introduction;
    }

    public FirstMeeting getFirstMeeting() {
        return firstMeeting;
    }

    public VisitPlanned getNextVisit() {
        return nextVisit;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
