package org.openiro.service;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.api.staff.ServiceEntriesApi;
import org.openiro.api.staff.model.ServiceEntryCorrection;
import org.openiro.api.staff.model.ServiceEntryDeciding;
import org.openiro.api.staff.model.ServiceEntryRecording;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class ServiceEntriesResource implements ServiceEntriesApi {

    private final ServiceEntryService service;
    private final ServiceEntries register;
    private final ServiceEntryMapper mapper;
    private final Answers answers;

    ServiceEntriesResource(
            ServiceEntryService service, ServiceEntries register, ServiceEntryMapper mapper, Answers answers) {
        this.service = service;
        this.register = register;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN, DCS, AUDITOR})
    public Response listServiceEntries(
            org.openiro.api.staff.model.ServiceEntryKind kind,
            UUID personId,
            LocalDate from,
            LocalDate to,
            String cursor,
            Integer limit,
            UUID openIROAuthority) {
        EntryFilter filter = new EntryFilter(mapper.toKind(kind), personId, from, to);
        return Response.ok(mapper.toList(register.list(filter, cursor, limit))).build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response recordServiceEntry(
            UUID openIROAuthority, UUID idempotencyKey, ServiceEntryRecording serviceEntryRecording) {
        NamedEntry named = service.record(mapper.toFacts(serviceEntryRecording));
        return answers.created(
                "/v1/service-entries/" + named.entry().getId(), named.entry(), entry -> mapper.toModel(named));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN, DCS, AUDITOR})
    public Response getServiceEntry(UUID entryId, UUID openIROAuthority) {
        return answer(register.read(entryId));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response decideServiceEntry(
            UUID entryId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            ServiceEntryDeciding serviceEntryDeciding) {
        return answer(
                service.decide(entryId, ifMatch, serviceEntryDeciding.getAccepted(), serviceEntryDeciding.getReason()));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, ADMIN})
    public Response markServiceEntryAsError(
            UUID entryId,
            UUID openIROAuthority,
            String ifMatch,
            UUID idempotencyKey,
            ServiceEntryCorrection serviceEntryCorrection) {
        return answer(service.recordedInError(entryId, ifMatch, serviceEntryCorrection.getReason()));
    }

    private Response answer(NamedEntry named) {
        return answers.ok(named.entry(), entry -> mapper.toModel(named));
    }
}
