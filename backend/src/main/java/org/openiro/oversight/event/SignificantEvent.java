package org.openiro.oversight.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.problem.ProblemException;

/**
 * Something in a child's life that the IRO must know of: notified, read, decided about, and consulted on where that was
 * decided. What was notified never changes; each step after it is made once.
 */
@Entity
@DynamicUpdate
class SignificantEvent extends Aggregate {

    static final LatestFirst<SignificantEvent> LIST =
            LatestFirst.byMoment(SignificantEvent.class, "notifiedAt", SignificantEvent::getNotifiedAt);

    /** More working days than these from the event to the notice are late: our own default, no source has a number. */
    static final int TIMELY_WORKING_DAYS = 2;

    private UUID childId;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private LocalDate occurredOn;
    private String description;

    @Enumerated(EnumType.STRING)
    private EventSource source;

    private UUID detectedBy;
    private UUID notifiedBy;
    private Instant notifiedAt;
    private int lagWorkingDays;
    private UUID readBy;
    private Instant readAt;

    @Enumerated(EnumType.STRING)
    private EventDecision decision;

    private String reason;
    private Boolean childConsulted;
    private String consultationNote;
    private UUID decidedBy;
    private Instant decidedAt;
    private String outcome;
    private String wordsForChild;
    private UUID outcomeBy;
    private Instant outcomeAt;
    private UUID reviewId;

    protected SignificantEvent() {}

    private SignificantEvent(UUID child, EventNotice notice, EventSource source, int lag, Instant now) {
        this.childId = child;
        this.kind = notice.kind();
        this.occurredOn = notice.occurredOn();
        this.description = notice.description();
        this.source = source;
        this.lagWorkingDays = lag;
        this.notifiedAt = now;
    }

    /** @param lag working days from the event to now */
    static SignificantEvent told(UUID child, EventNotice notice, EventSource source, int lag, UUID by, Instant now) {
        SignificantEvent event = new SignificantEvent(child, notice, source, lag, now);
        event.notifiedBy = by;
        return event;
    }

    /** @param what in the record it was detected by */
    static SignificantEvent detected(UUID child, EventNotice notice, UUID what, int lag, Instant now) {
        SignificantEvent event = new SignificantEvent(child, notice, EventSource.DETECTED, lag, now);
        event.detectedBy = what;
        return event;
    }

    /** Who was first stays. */
    void read(UUID by, Instant now) {
        if (readAt == null) {
            readBy = by;
            readAt = now;
        }
    }

    /** @throws ProblemException 409 when it was decided before */
    void decide(EventJudgement judgement, UUID by, Instant now) {
        if (decision != null) {
            throw new ProblemException("event-decided", "What happens later is another event: notify that.");
        }
        read(by, now);
        decision = judgement.decision();
        reason = judgement.reason();
        childConsulted = judgement.childConsulted();
        consultationNote = judgement.consultationNote();
        decidedBy = by;
        decidedAt = now;
    }

    /** @throws ProblemException 409 unless it was decided to consult, and nothing came of that yet */
    void consulted(ConsultationResult result, UUID by, Instant now) {
        if (decision != EventDecision.CONSULT || outcomeAt != null) {
            throw new ProblemException("consultation-not-open", "Nothing waits to be recorded here.");
        }
        outcome = result.outcome();
        wordsForChild = result.wordsForChild();
        outcomeBy = by;
        outcomeAt = now;
    }

    /** @param review planned after an early one was decided; null when it will not be */
    void reviewedAt(UUID review) {
        if (decision != EventDecision.EARLY_REVIEW) {
            throw new IllegalStateException("No review was decided");
        }
        reviewId = review;
    }

    boolean isRead() {
        return readAt != null;
    }

    /** Whether it was found by the software that a decision of a review was not carried out by its day. */
    boolean isOverdueDecision() {
        return source == EventSource.DETECTED && kind == EventKind.DECISIONS_NOT_CARRIED_OUT;
    }

    public boolean isLate() {
        return lagWorkingDays > TIMELY_WORKING_DAYS;
    }

    /** What in the record it was detected by; null for what somebody told. */
    UUID getDetectedBy() {
        return detectedBy;
    }

    public UUID getChildId() {
        return childId;
    }

    public EventKind getKind() {
        return kind;
    }

    public LocalDate getOccurredOn() {
        return occurredOn;
    }

    public String getDescription() {
        return description;
    }

    public EventSource getSource() {
        return source;
    }

    /** Null where the software found it. */
    public UUID getNotifiedBy() {
        return notifiedBy;
    }

    public Instant getNotifiedAt() {
        return notifiedAt;
    }

    /** Working days from the event to the notice, as they were counted then. */
    public int getLagWorkingDays() {
        return lagWorkingDays;
    }

    /** Null, as the next, until somebody has. */
    public UUID getReadBy() {
        return readBy;
    }

    public Instant getReadAt() {
        return readAt;
    }

    /** Null, as what belongs to it, until decided. */
    public EventDecision getDecision() {
        return decision;
    }

    public String getReason() {
        return reason;
    }

    public Boolean getChildConsulted() {
        return childConsulted;
    }

    public String getConsultationNote() {
        return consultationNote;
    }

    public UUID getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** Null, as what belongs to it, until recorded. */
    public String getOutcome() {
        return outcome;
    }

    public String getWordsForChild() {
        return wordsForChild;
    }

    public UUID getOutcomeBy() {
        return outcomeBy;
    }

    public Instant getOutcomeAt() {
        return outcomeAt;
    }

    /** Null where no early review was decided, or none is planned yet. */
    public UUID getReviewId() {
        return reviewId;
    }
}
