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
import java.util.UUID;
import org.openiro.api.staff.QualityFormsApi;
import org.openiro.api.staff.model.IssueReason;
import org.openiro.api.staff.model.QualityFormWriting;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class QualityFormsResource implements QualityFormsApi {

    private final EntityManager entities;
    private final QualityFormService service;
    private final RecordMapper mapper;
    private final Answers answers;

    QualityFormsResource(EntityManager entities, QualityFormService service, RecordMapper mapper, Answers answers) {
        this.entities = entities;
        this.service = service;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response getQualityForm(UUID reviewId, UUID openIROAuthority) {
        return answer(service.read(reviewId));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response draftQualityForm(UUID reviewId, UUID openIROAuthority, String ifMatch, QualityFormWriting writing) {
        QualityForm form = QualityForm.draft(
                mapper.toAnswers(writing.getAnswers()), writing.getStrengths(), writing.getConcerns());
        return answer(service.draft(reviewId, ifMatch, form));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response submitQualityForm(
            UUID reviewId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, IssueReason reason) {
        return answers.composed(mapper.toFormVersion(service.submit(reviewId, ifMatch, reason.getReason())));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response listQualityFormVersions(UUID reviewId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toFormVersions(service.versions(reviewId, cursor, limit)))
                .build();
    }

    private Response answer(ReviewDocument document) {
        entities.flush();
        return Response.ok(mapper.toForm(document))
                .header("ETag", document.etag())
                .build();
    }
}
