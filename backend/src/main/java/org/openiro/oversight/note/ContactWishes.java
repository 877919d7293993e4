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

    /** A contact answers every wish of the same day and before. */
    void written(CaseNote note) {
        if (note.getKind() == NoteKind.CONTACT) {
            entities.createQuery("from ContactWish w where w.childId = :child and w.noteId is null", ContactWish.class)
                    .setParameter("child", note.getChildId())
                    .getResultStream()
                    .filter(wish -> !LondonTime.dateOf(wish.getAskedAt()).isAfter(note.getNotedOn()))
                    .forEach(wish -> answer(wish, note));
        }
    }

    /** A contact that was written down before this queue came to the wish. */
    void arrived(ContactWish wish) {
        entities.createQuery(
                        "from CaseNote n where n.childId = :child and n.kind = :contact and n.number = 1"
                                + " and n.notedOn >= :asked and n.recordedAt >= :at order by n.recordedAt, n.id",
                        CaseNote.class)
                .setParameter("child", wish.getChildId())
                .setParameter("contact", NoteKind.CONTACT)
                .setParameter("asked", LondonTime.dateOf(wish.getAskedAt()))
                .setParameter("at", wish.getAskedAt())
                .setMaxResults(1)
                .getResultStream()
                .forEach(note -> answer(wish, note));
    }

    private void answer(ContactWish wish, CaseNote note) {
        wish.answeredBy(note);
        book.meet(CONTACT_WANTED, wish.getId(), note.getNotedOn(), note.getNoteId());
    }
}
