package org.openiro.oversight.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;

/** That a child asked their IRO to get in touch. The child writes it, a note of a contact answers it. */
@Entity
@DynamicUpdate
class ContactWish extends Aggregate {

    static final LatestFirst<ContactWish> LIST =
            LatestFirst.byMoment(ContactWish.class, "askedAt", ContactWish::getAskedAt);

    @Column(updatable = false)
    private UUID childId;

    @Column(updatable = false)
    private String words;

    @Column(updatable = false)
    private Instant askedAt;

    private LocalDate contactedOn;
    private UUID noteId;

    protected ContactWish() {}

    void answeredBy(CaseNote contact) {
        contactedOn = contact.getNotedOn();
        noteId = contact.getNoteId();
    }

    public UUID getChildId() {
        return childId;
    }

    /** Null when the child said no more. */
    public String getWords() {
        return words;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** Null, as the next, until there was a contact. */
    public LocalDate getContactedOn() {
        return contactedOn;
    }

    public UUID getNoteId() {
        return noteId;
    }
}
