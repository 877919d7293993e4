package org.openiro.oversight.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** Case notes as they are read. */
@ApplicationScoped
class CaseNotes {

    private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);

    /** To a query of notes {@code n}. */
    static final String LAST_VERSION = " and not exists (select 1 from CaseNote later"
            + " where later.noteId = n.noteId and later.number > n.number)";

    private final EntityManager entities;
    private final ChildAccess access;
    private final Audit audit;

    CaseNotes(EntityManager entities, ChildAccess access, Audit audit) {
        this.entities = entities;
        this.access = access;
        this.audit = audit;
    }

    /**
     * The child of a note that the current actor may know of.
     *
     * @throws ProblemException 404 for any other
     */
    UUID requireChildOf(UUID note) {
        UUID child = entities.createQuery(
                        "select n.childId from CaseNote n where n.id = :note and n.number = 1", UUID.class)
                .setParameter("note", note)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        access.require(child);
        return child;
    }

    /** Every version, the last first; of a note that there is. */
    List<CaseNote> versions(UUID note) {
        return entities.createQuery("from CaseNote n where n.noteId = :note order by n.number desc", CaseNote.class)
                .setParameter("note", note)
                .getResultList();
    }

    List<CaseNote> read(UUID note) {
        UUID child = requireChildOf(note);
        audit.record(AuditEvent.read("CaseNote", note, child));
        return versions(note);
    }

    /**
     * Each note in its last version, the latest day first.
     *
     * @param kind null for all
     */
    Page<CaseNote> list(UUID child, NoteKind kind, String cursor, int limit) {
        access.require(child);
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        var query = entities.createQuery(
                        "from CaseNote n where n.childId = :child" + (kind == null ? "" : " and n.kind = :kind")
                                + " and (n.notedOn < :day or n.notedOn = :day and n.noteId < :note)" + LAST_VERSION
                                + " order by n.notedOn desc, n.noteId desc",
                        CaseNote.class)
                .setParameter("child", child)
                .setParameter("day", after.map(last -> last.date(0)).orElse(LATEST))
                .setParameter("note", after.map(last -> last.id(1)).orElse(new UUID(0, 0)))
                .setMaxResults(Page.fetch(limit));
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        return Page.of(query.getResultList(), limit, each -> Cursor.after(each.getNotedOn(), each.getNoteId()));
    }
}
