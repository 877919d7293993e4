package org.openiro.oversight.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.Child;
import org.openiro.child.OutOfOrder;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;

/** Writing case notes, and correcting them. */
@ApplicationScoped
class NoteService {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final CaseNotes notes;
    private final MidwayClock midway;
    private final ContactWishes wishes;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    NoteService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            CaseNotes notes,
            MidwayClock midway,
            ContactWishes wishes,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.notes = notes;
        this.midway = midway;
        this.wishes = wishes;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    CaseNote write(UUID child, NoteKind kind, NoteContent content) {
        access.require(child);
        CaseNote note = CaseNote.first(child, kind, content, current.get().person(), time.now());
        requirePlausible(lock(child), content.notedOn());
        entities.persist(note);
        midway.written(note);
        wishes.changedBy(note);
        audit.record(AuditEvent.of("WRITE_CASE_NOTE", "CaseNote", note.getId(), child));
        return note;
    }

    CaseNote correct(UUID id, String ifMatch, NoteContent content, String why) {
        UUID child = notes.requireChildOf(id);
        // Of two who correct at once the second meets the version of the first.
        Child locked = lock(child);
        CaseNote last = notes.versions(id).get(0);
        content.requireFitting(last.getKind());
        changes.requireSeen(ifMatch, last.etag());
        CaseNote next = last.corrected(content, why, current.get().person(), time.now());
        requirePlausible(locked, content.notedOn());
        entities.persist(next);
        midway.corrected(next);
        wishes.changedBy(next);
        audit.record(AuditEvent.of("CORRECT_CASE_NOTE", "CaseNote", id, child)
                .changing("subject", "text", "notedOn")
                .because(next.getCorrectionReason()));
        return next;
    }

    private Child lock(UUID child) {
        return changes.of(Child.class, child, null);
    }

    private void requirePlausible(Child child, LocalDate on) {
        OutOfOrder.requirePast("/notedOn", on, time.today());
        OutOfOrder.requireSinceBirth("/notedOn", on, child.getDateOfBirth());
    }
}
