package org.openiro.oversight.note;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.openiro.platform.data.Aggregate;

/** One version of a note: written once and never changed, which the database holds. The note is its versions together. */
@Entity
@Immutable
class CaseNote extends Aggregate {

    private UUID childId;
    private UUID noteId;
    private int number;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    private String subject;
    private String text;
    private LocalDate notedOn;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Enumerated(EnumType.STRING)
    private ContactInitiator initiatedBy;

    private String correctionReason;
    private UUID recordedBy;
    private Instant recordedAt;

    protected CaseNote() {}

    private CaseNote(UUID child, NoteKind kind, NoteContent content, UUID by, Instant now) {
        content.requireFitting(kind);
        this.childId = child;
        this.kind = kind;
        this.subject = content.subject() == null ? kind.usualSubject() : content.subject();
        this.text = content.text();
        this.notedOn = content.notedOn();
        this.channel = content.channel();
        this.initiatedBy = content.initiatedBy();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    static CaseNote first(UUID child, NoteKind kind, NoteContent content, UUID by, Instant now) {
        CaseNote first = new CaseNote(child, kind, content, by, now);
        first.noteId = first.getId();
        first.number = 1;
        return first;
    }

    /** The version after this one, which must be the last. */
    CaseNote corrected(NoteContent content, String why, UUID by, Instant now) {
        CaseNote next = new CaseNote(childId, kind, content, by, now);
        next.noteId = noteId;
        next.number = number + 1;
        next.correctionReason = why.strip();
        return next;
    }

    /** Moves with every version. */
    @Override
    public String etag() {
        return "\"" + number + "\"";
    }

    public UUID getChildId() {
        return childId;
    }

    /** The same for all versions. */
    public UUID getNoteId() {
        return noteId;
    }

    /** Counts the versions, from 1. */
    public int getNumber() {
        return number;
    }

    public NoteKind getKind() {
        return kind;
    }

    public String getSubject() {
        return subject;
    }

    public String getText() {
        return text;
    }

    public LocalDate getNotedOn() {
        return notedOn;
    }

    /** Null, as the next, save for a contact. */
    public ContactChannel getChannel() {
        return channel;
    }

    public ContactInitiator getInitiatedBy() {
        return initiatedBy;
    }

    /** Null for the first version. */
    public String getCorrectionReason() {
        return correctionReason;
    }

    public UUID getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
