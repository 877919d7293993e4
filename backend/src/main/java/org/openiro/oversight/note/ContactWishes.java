package org.openiro.oversight.note;

import static org.openiro.clock.DeadlineRule.CONTACT_WANTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.LondonTime;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** Wishes of children that their IRO get in touch, and what answers them. */
@ApplicationScoped
class ContactWishes {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final EntityManager entities;
    private final ChildAccess access;
    private final DeadlineBook book;

    ContactWishes(EntityManager entities, ChildAccess access, DeadlineBook book) {
        this.entities = entities;
        this.access = access;
        this.book = book;
    }

    /** The latest first. */
    Page<ContactWish> list(UUID child, String cursor, int limit) {
        access.require(child);
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        List<ContactWish> found = entities.createQuery(
                        "from ContactWish w where w.childId = :child"
                                + " and (w.askedAt < :at or w.askedAt = :at and w.id < :id)"
                                + " order by w.askedAt desc, w.id desc",
                        ContactWish.class)
                .setParameter("child", child)
                .setParameter("at", after.map(last -> last.instant(0)).orElse(LATEST))
                .setParameter("id", after.map(last -> last.id(1)).orElse(new UUID(0, 0)))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        return Page.of(found, limit, each -> Cursor.after(each.getAskedAt(), each.getId()));
    }

    /** What the first contact since a child asked answers: all that waits, and all that this note answered before. */
    void changedBy(CaseNote note) {
        if (note.getKind() == NoteKind.CONTACT) {
            entities.createQuery(
                            "from ContactWish w where w.childId = :child and (w.noteId is null or w.noteId = :note)",
                            ContactWish.class)
                    .setParameter("child", note.getChildId())
                    .setParameter("note", note.getNoteId())
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
