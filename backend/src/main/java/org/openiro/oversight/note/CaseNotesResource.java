package org.openiro.oversight.note;

import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.openiro.api.staff.CaseNotesApi;
import org.openiro.api.staff.model.CaseNoteCorrection;
import org.openiro.api.staff.model.CaseNoteWriting;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class CaseNotesResource implements CaseNotesApi {

    private final NoteService service;
    private final CaseNotes notes;
    private final ContactWishes wishes;
    private final NoteMapper mapper;
    private final Answers answers;

    CaseNotesResource(NoteService service, CaseNotes notes, ContactWishes wishes, NoteMapper mapper, Answers answers) {
        this.service = service;
        this.notes = notes;
        this.wishes = wishes;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, AUDITOR, DCS})
    public Response listCaseNotes(
            UUID childId,
            String cursor,
            Integer limit,
            org.openiro.api.staff.model.NoteKind kind,
            UUID openIROAuthority) {
        return Response.ok(mapper.toList(notes.list(childId, mapper.toKind(kind), cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response writeCaseNote(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, CaseNoteWriting caseNoteWriting) {
        CaseNote note =
                service.write(childId, mapper.toKind(caseNoteWriting.getKind()), mapper.toContent(caseNoteWriting));
        return answers.created("/v1/case-notes/" + note.getNoteId(), note, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, AUDITOR, DCS})
    public Response getCaseNote(UUID noteId, UUID openIROAuthority) {
        List<CaseNote> versions = notes.read(noteId);
        return answers.ok(versions.get(0), last -> mapper.toHistory(versions));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response correctCaseNote(
            UUID noteId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            CaseNoteCorrection caseNoteCorrection) {
        CaseNote corrected =
                service.correct(noteId, ifMatch, mapper.toContent(caseNoteCorrection), caseNoteCorrection.getReason());
        return answers.ok(corrected, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response listContactWishes(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toWishes(wishes.list(childId, cursor, limit))).build();
    }
}
