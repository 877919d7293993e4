package org.openiro.oversight.concern;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.ConcernsApi;
import org.openiro.api.staff.model.ConcernLinkGiving;
import org.openiro.api.staff.model.ConcernOutcomeRecording;
import org.openiro.audit.ChildRecords;
import org.openiro.idempotency.SecretOnce;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ConcernsResource implements ConcernsApi {

    private final ConcernService service;
    private final ChildRecords records;
    private final ConcernMapper mapper;
    private final Answers answers;

    ConcernsResource(ConcernService service, ChildRecords records, ConcernMapper mapper, Answers answers) {
        this.service = service;
        this.records = records;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, ADMIN})
    @SecretOnce("address")
    public Response giveConcernLink(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, ConcernLinkGiving concernLinkGiving) {
        ConcernService.GivenLink given = service.give(childId, mapper.toRecipient(concernLinkGiving));
        return answers.created(
                "/v1/concerns/" + given.concern().getId(), given.concern(), concern -> mapper.toLink(given));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, AUDITOR, DCS})
    public Response listConcerns(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toList(records.list(Concern.LIST, childId, cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, AUDITOR, DCS})
    public Response getConcern(UUID concernId, UUID openIROAuthority) {
        return answers.ok(records.read(Concern.class, concernId), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordConcernOutcome(
            UUID concernId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            ConcernOutcomeRecording concernOutcomeRecording) {
        return answers.ok(
                service.answer(concernId, ifMatch, mapper.toOutcome(concernOutcomeRecording)), mapper::toModel);
    }
}
