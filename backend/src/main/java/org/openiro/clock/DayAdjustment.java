package org.openiro.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;

/** A day that an administrator added to the days off, or took out of them. Taken back, it stays as a record. */
@Entity
public class DayAdjustment extends Aggregate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @Column(updatable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CalendarAdjustment.Change kind;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private UUID addedBy;

    @Column(updatable = false)
    private Instant addedAt;

    private Instant removedAt;

    protected DayAdjustment() {}

    DayAdjustment(CalendarAdjustment adjustment, UUID by, Instant at) {
        this.day = adjustment.date();
        this.kind = adjustment.change();
        this.name = adjustment.name();
        this.addedBy = by;
        this.addedAt = at;
    }

    void takeBack(Instant at) {
        removedAt = at;
    }

    boolean isTakenBack() {
        return removedAt != null;
    }

    /** Why deadlines are worked out again, for people. */
    String reason() {
        String what = DAY.format(day) + " (" + name + ")";
        if (isTakenBack()) {
            return "The working-day calendar changed: what was said of " + what + " was taken back.";
        }
        return "The working-day calendar changed: " + what
                + (kind == CalendarAdjustment.Change.ADDED ? " became a day off." : " became a working day.");
    }

    public LocalDate getDay() {
        return day;
    }

    public CalendarAdjustment.Change getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public UUID getAddedBy() {
        return addedBy;
    }

    public Instant getAddedAt() {
        return addedAt;
    }
}
