package org.openiro.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.platform.data.Aggregate;

/**
 * A row of the deadline book. It keeps the rule, the timescale and the policy version that produced its date, so that
 * it explains itself for ever; when something changes it is withdrawn with the reason and another takes its place.
 */
@Entity
public class Deadline extends Aggregate {

    private UUID childId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private DeadlineRule rule;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private String legalSource;
    private String subjectType;
    private UUID subjectId;
    private Integer sequence;

    @Enumerated(EnumType.STRING)
    private AnchorEvent anchorEvent;

    private LocalDate anchorDate;
    private int amount;

    @Enumerated(EnumType.STRING)
    private TimescaleUnit unit;

    private LocalDate dueDate;
    private LocalDate amberFrom;
    private boolean provisional;
    private String explanation;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "counted_holidays")
    private List<SkippedDay> countedHolidays;

    @Enumerated(EnumType.STRING)
    private Responsible responsible;

    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private LocalDate metOn;
    private UUID metBy;
    private String withdrawnReason;
    private LocalDate withdrawnOn;
    private LocalDate enteredOn;
    private Instant passedAt;

    /** Written by the database, by its own clock. */
    @Column(insertable = false, updatable = false)
    private Instant createdAt;

    protected Deadline() {}

    /** @param today by the clock that the due date goes by, not the database's */
    Deadline(DueDate due, DeadlineSubject subject, Responsible responsible, LocalDate today) {
        this.childId = subject.child();
        this.personId = subject.person();
        this.rule = due.rule();
        this.basis = due.basis();
        this.legalSource = due.legalSource();
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.sequence = subject.sequence();
        this.anchorEvent = due.rule().anchorEvent();
        this.anchorDate = due.from();
        this.amount = due.timescale().amount();
        this.unit = due.timescale().unit();
        this.dueDate = due.dueDate();
        this.amberFrom = due.amberFrom();
        this.provisional = due.provisional();
        this.explanation = due.explanation();
        this.countedHolidays = due.skippedDays();
        this.responsible = responsible;
        this.policyVersion = due.policyVersion();
        this.state = DeadlineState.OPEN;
        this.enteredOn = today;
    }

    void meet(LocalDate on, UUID by) {
        requireOpen();
        state = DeadlineState.MET;
        metOn = on;
        metBy = by;
    }

    void meetOrCorrect(LocalDate on, UUID by) {
        if (state == DeadlineState.WITHDRAWN) {
            throw new IllegalStateException("A withdrawn deadline is not met");
        }
        state = DeadlineState.MET;
        metOn = on;
        metBy = by;
    }

    void withdraw(String reason, LocalDate on) {
        requireOpen();
        state = DeadlineState.WITHDRAWN;
        withdrawnReason = reason;
        withdrawnOn = on;
    }

    /** Something else holds of what was withdrawn already. */
    void overtake(String reason, LocalDate on) {
        if (state != DeadlineState.WITHDRAWN) {
            throw new IllegalStateException("Only what was withdrawn is overtaken");
        }
        withdrawnReason = reason;
        withdrawnOn = on;
    }

    /** @param today in London */
    public DeadlineStatus status(LocalDate today) {
        return switch (state) {
            case WITHDRAWN -> DeadlineStatus.WITHDRAWN;
            case MET -> metOn.isAfter(dueDate) ? DeadlineStatus.MET_LATE : DeadlineStatus.MET;
            case OPEN -> DeadlineStatus.ofOpen(dueDate, getAmberFrom(), today);
        };
    }

    /** The moment it has passed: 00:00 in London on the day after the due date. */
    public Instant passesAt() {
        return LondonTime.startOf(dueDate.plusDays(1));
    }

    /**
     * It is put on record that it has passed, from which something follows.
     *
     * @return false when that was so before
     */
    boolean pass(Instant now) {
        if (passedAt != null) {
            return false;
        }
        passedAt = now;
        return true;
    }

    /** Takes the place of one that passed, and has passed itself: nothing follows from that a second time. */
    void passedAs(Deadline before) {
        passedAt = before.passedAt;
    }

    /** Whether it is on record that it passed, and by the other calculation it has passed as well. */
    boolean hasPassedAs(DueDate due, Instant now) {
        return hasPassed() && !now.isBefore(due.passesAt());
    }

    /** Whether it is on record that it passed; never where nothing follows from that. */
    public boolean hasPassed() {
        return passedAt != null;
    }

    /** When it was entered; null for rows older than this was kept. */
    LocalDate getEnteredOn() {
        return enteredOn;
    }

    /** When it was put on record that it had passed; null before that, and where nothing follows. */
    Instant getPassedAt() {
        return passedAt;
    }

    boolean isOpen() {
        return state == DeadlineState.OPEN;
    }

    /** Calendar days from {@code today} to the due date; negative once it has passed. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueDate);
    }

    /** True when another calculation comes to the same date by the same rule and policy value. */
    boolean saysTheSameAs(DueDate due) {
        return dueDate.equals(due.dueDate())
                && anchorDate.equals(due.from())
                && amount == due.timescale().amount()
                && unit == due.timescale().unit()
                && provisional == due.provisional();
    }

    /** True when another calculation says the same in every respect, its explanation included. */
    boolean saysExactly(DueDate due) {
        return saysTheSameAs(due)
                && basis == due.basis()
                && Objects.equals(amberFrom, due.amberFrom())
                && explanation.equals(due.explanation())
                && countedHolidays.equals(due.skippedDays());
    }

    DeadlineSubject subject() {
        return new DeadlineSubject(subjectType, subjectId, childId, personId, sequence);
    }

    /**
     * What met it was recorded in error.
     *
     * @param on null where it is owed anew
     */
    void takeBack(String reason, LocalDate on) {
        if (state != DeadlineState.MET) {
            throw new IllegalStateException("Nothing met it that could be taken back");
        }
        state = DeadlineState.WITHDRAWN;
        metOn = null;
        metBy = null;
        withdrawnReason = reason;
        withdrawnOn = on;
    }

    private void requireOpen() {
        if (state != DeadlineState.OPEN) {
            throw new IllegalStateException("A deadline is met or withdrawn once");
        }
    }

    public UUID getChildId() {
        return childId;
    }

    public DeadlineRule getRule() {
        return rule;
    }

    public Basis getBasis() {
        return basis;
    }

    public String getLegalSource() {
        return legalSource;
    }

    public String getSubjectType() {
        return subjectType;
    }

    public UUID getSubjectId() {
        return subjectId;
    }

    public Integer getSequence() {
        return sequence;
    }

    public AnchorEvent getAnchorEvent() {
        return anchorEvent;
    }

    public LocalDate getAnchorDate() {
        return anchorDate;
    }

    public Timescale getTimescale() {
        return new Timescale(amount, unit);
    }

    public Direction getDirection() {
        return rule.direction();
    }

    public LocalDate getDueDate() {
        return dueDate;
    }

    /** The first day on which it is amber. */
    public LocalDate getAmberFrom() {
        return amberFrom == null ? DeadlineStatus.amberFrom(dueDate) : amberFrom;
    }

    public boolean isProvisional() {
        return provisional;
    }

    public String getExplanation() {
        return explanation;
    }

    public List<SkippedDay> getCountedHolidays() {
        return countedHolidays;
    }

    /** The version of the authority's policy that the date was counted by. */
    public int getPolicyVersion() {
        return policyVersion;
    }

    public Responsible getResponsible() {
        return responsible;
    }

    public LocalDate getMetOn() {
        return metOn;
    }

    public UUID getMetBy() {
        return metBy;
    }

    public String getWithdrawnReason() {
        return withdrawnReason;
    }
}
