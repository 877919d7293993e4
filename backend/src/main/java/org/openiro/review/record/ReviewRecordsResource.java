package org.openiro.review.record;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.openiro.api.staff.ReviewRecordsApi;
import org.openiro.api.staff.model.RecordIssuing;
import org.openiro.api.staff.model.RecordWriting;
import org.openiro.document.DocumentAnswers;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.reading.ReadingMapper;
import org.openiro.reading.WordsForChild;

@ServesContract
class ReviewRecordsResource implements ReviewRecordsApi {

    private final EntityManager entities;
    private final RecordService service;
    private final RecordMapper mapper;
    private final DocumentAnswers documents;
    private final Answers answers;
    private final WordsForChild words;
    private final ReadingMapper reading;

    ReviewRecordsResource(
            EntityManager entities,
            RecordService service,
            RecordMapper mapper,
            DocumentAnswers documents,
            Answers answers,
            WordsForChild words,
            ReadingMapper reading) {
        this.entities = entities;
        this.service = service;
        this.mapper = mapper;
        this.documents = documents;
        this.answers = answers;
        this.words = words;
        this.reading = reading;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response getRecordDraft(UUID reviewId, UUID openIROAuthority) {
        return answer(service.read(reviewId));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response writeRecordDraft(UUID reviewId, UUID openIROAuthority, String ifMatch, RecordWriting writing) {
        return answer(service.write(reviewId, ifMatch, mapper.toNarrative(writing)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response issueRecord(
            UUID reviewId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, RecordIssuing issuing) {
        IssuedVersion version = service.issue(
                reviewId, ifMatch, issuing.getSha256(), issuing.getIncompleteReason(), issuing.getReason());
        URI address = URI.create("/v1/reviews/" + reviewId + "/record-versions/" + version.getNumber());
        return answers.composed(Response.created(address), mapper.toModel(version, service.content(version)));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response listRecordVersions(UUID reviewId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toList(service.versions(reviewId, cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response getRecordVersion(UUID reviewId, Integer number, UUID openIROAuthority) {
        IssuedVersion version = service.version(reviewId, number);
        RecordContent content = service.content(version);
        return documents
                .printed("record", () -> content.toPrint(version.inWords()))
                .orElseGet(() -> answers.composed(mapper.toModel(version, content)));
    }

    private Response answer(RecordService.Draft draft) {
        entities.flush();
        return Response.ok(mapper.toModel(draft)
                        .readability(reading.toModel(words.check(
                                draft.document().getChildId(), draft.narrative().forChild()))))
                .header("ETag", draft.document().etag())
                .build();
    }
}
