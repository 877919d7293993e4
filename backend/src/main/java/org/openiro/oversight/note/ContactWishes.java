package org.openiro.oversight.note;

import static org.openiro.clock.DeadlineRule.CONTACT_WANTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.openiro.audit.ChildRecords;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.LondonTime;
import org.openiro.platform.paging.Page;

/** Wishes of children that their IRO get in touch, and what answers them. */
@ApplicationScoped
class ContactWishes {

    private final EntityManager entities;
    private final ChildRecords records;
    private final DeadlineBook book;

    ContactWishes(EntityManager entities, ChildRecords records, DeadlineBook book) {
        this.entities = entities;
        this.records = records;
        this.book = book;
    }

    /** The latest first. */
    Page<ContactWish> list(UUID child, String cursor, int limit) {
        return records.list(ContactWish.LIST, child, cursor, limit);
    }

    /**
     * What the first contact since a child asked answers: all that waits, all that this note answered before, and all that
     * a later contact has answered so far.
     */
    void changedBy(CaseNote note) {
        if (note.getKind() == NoteKind.CONTACT) {
            entities.createQuery(
                            "from ContactWish w where w.childId = :child"
                                    + " and (w.noteId is null or w.noteId = :note or w.contactedOn >= :on)",
                            ContactWish.class)
                    .setParameter("child", note.getChildId())
                    .setParameter("note", note.getNoteId())
                    .setParameter("on", note.getNotedOn())
                    .getResultList()
                    .forEach(this::settle);
        }
    }

    /** Also by a contact that was written down before this was known of. */
    void settle(ContactWish wish) {
        Optional<CaseNote> contact = firstSince(wish);
        if (contact.isPresent()) {
            wish.answeredBy(contact.get());
            book.meetOrCorrect(
                    CONTACT_WANTED,
                    wish.getId(),
                    contact.get().getNotedOn(),
                    contact.get().getNoteId());
        } else if (wish.getNoteId() != null) {
            book.takeBack(CONTACT_WANTED, wish.getId(), wish.getNoteId());
            wish.waitAgain();
            owe(wish);
        }
    }

    void owe(ContactWish wish) {
        book.open(
                CONTACT_WANTED,
                DeadlineSubject.of("CONTACT_WISH", wish.getId(), wish.getChildId()),
                LondonTime.dateOf(wish.getAskedAt()));
    }

    /** On the day itself, the contact that was written down after the child asked. */
    private Optional<CaseNote> firstSince(ContactWish wish) {
        return entities.createQuery(
                        "from CaseNote n where n.childId = :child and n.kind = :contact" + CaseNotes.LAST_VERSION
                                + " and (n.notedOn > :asked or n.notedOn = :asked and exists (select 1 from CaseNote first"
                                + " where first.noteId = n.noteId and first.number = 1 and first.recordedAt >= :at))"
                                + " order by n.notedOn, n.noteId",
                        CaseNote.class)
                .setParameter("child", wish.getChildId())
                .setParameter("contact", NoteKind.CONTACT)
                .setParameter("asked", LondonTime.dateOf(wish.getAskedAt()))
                .setParameter("at", wish.getAskedAt())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
