package org.openiro.oversight.note;

import static org.openiro.clock.DeadlineRule.CONTACT_WANTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.audit.ChildRecords;
import org.openiro.clock.DeadlineBook;
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
