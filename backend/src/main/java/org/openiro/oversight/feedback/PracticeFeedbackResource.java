package org.openiro.oversight.feedback;

import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.PracticeFeedbackApi;
import org.openiro.api.staff.model.FeedbackAcknowledging;
import org.openiro.api.staff.model.FeedbackWithdrawing;
import org.openiro.api.staff.model.PracticeFeedbackSending;
import org.openiro.audit.ChildRecords;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class PracticeFeedbackResource implements PracticeFeedbackApi {

    private final PracticeFeedbackService service;
    private final PracticeFeedbackReading reading;
    private final ChildRecords records;
    private final PracticeFeedbackMapper mapper;
    private final Answers answers;

    PracticeFeedbackResource(
            PracticeFeedbackService service,
            PracticeFeedbackReading reading,
            ChildRecords records,
            PracticeFeedbackMapper mapper,
            Answers answers) {
        this.service = service;
        this.reading = reading;
        this.records = records;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, PRACTICE_MANAGER, AUDITOR, DCS})
    public Response listPracticeFeedback(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toList(records.list(PracticeFeedback.LIST, childId, cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response listReceivedFeedback(String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toList(reading.received(cursor, limit))).build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response sendPracticeFeedback(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, PracticeFeedbackSending practiceFeedbackSending) {
        PracticeFeedback sent = service.send(childId, mapper.toFeedback(practiceFeedbackSending));
        return answers.created("/v1/practice-feedback/" + sent.getId(), sent, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, AUDITOR, DCS})
    public Response getPracticeFeedback(UUID practiceFeedbackId, UUID openIROAuthority) {
        return answers.ok(reading.show(practiceFeedbackId), mapper::toModel);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER})
    public Response acknowledgeFeedback(
            UUID practiceFeedbackId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            FeedbackAcknowledging feedbackAcknowledging) {
        return answers.ok(
                service.acknowledge(practiceFeedbackId, ifMatch, feedbackAcknowledging.getAnswer()), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response withdrawPracticeFeedback(
            UUID practiceFeedbackId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            FeedbackWithdrawing feedbackWithdrawing) {
        return answers.ok(
                service.withdraw(practiceFeedbackId, ifMatch, feedbackWithdrawing.getReason()), mapper::toModel);
    }
}
