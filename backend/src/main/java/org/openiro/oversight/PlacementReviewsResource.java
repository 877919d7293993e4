package org.openiro.oversight;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.PlacementReviewsApi;
import org.openiro.api.staff.model.EscalationAnswerGiven;
import org.openiro.api.staff.model.PlacementReviewRecording;
import org.openiro.audit.ChildRecords;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class PlacementReviewsResource implements PlacementReviewsApi {

    private final PlacementReviewService service;
    private final ChildRecords records;
    private final PlacementReviewMapper mapper;
    private final Answers answers;

    PlacementReviewsResource(
            PlacementReviewService service, ChildRecords records, PlacementReviewMapper mapper, Answers answers) {
        this.service = service;
        this.records = records;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response listPlacementReviews(UUID periodId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toList(service.list(periodId, cursor, limit))).build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordPlacementReview(
            UUID periodId,
            UUID openIROAuthority,
            UUID idempotencyKey,
            PlacementReviewRecording placementReviewRecording) {
        PlacementReview review = service.record(periodId, mapper.toFacts(placementReviewRecording));
        return answers.created("/v1/placement-reviews/" + review.getId(), review, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, AUDITOR, DCS})
    public Response getPlacementReview(UUID placementReviewId, UUID openIROAuthority) {
        return answers.ok(records.read(PlacementReview.class, placementReviewId), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response answerPlacementEscalation(
            UUID placementReviewId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            EscalationAnswerGiven escalationAnswerGiven) {
        return answers.ok(
                service.answer(placementReviewId, ifMatch, escalationAnswerGiven.getAnswer()), mapper::toModel);
    }
}
