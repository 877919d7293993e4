package org.openiro.restriction;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.openiro.api.staff.EmergencyAccessApi;
import org.openiro.api.staff.model.EmergencyAccessByNumber;
import org.openiro.api.staff.model.EmergencyAccessRequest;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class EmergencyAccessResource implements EmergencyAccessApi {

    private final EmergencyAccessService service;
    private final RestrictionMapper mapper;
    private final Answers answers;

    EmergencyAccessResource(EmergencyAccessService service, RestrictionMapper mapper, Answers answers) {
        this.service = service;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS})
    public Response openEmergencyAccess(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, EmergencyAccessRequest emergencyAccessRequest) {
        return opened(service.open(childId, emergencyAccessRequest.getReason()));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, DCS})
    public Response openEmergencyAccessByNumber(
            UUID openIROAuthority, UUID idempotencyKey, EmergencyAccessByNumber emergencyAccessByNumber) {
        return opened(
                service.openByNumber(emergencyAccessByNumber.getLocalChildId(), emergencyAccessByNumber.getReason()));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS, AUDITOR})
    public Response listEmergencyAccess(String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toAccesses(service.list(cursor, limit))).build();
    }

    private Response opened(EmergencyAccess access) {
        return answers.composed(Response.created(URI.create("/v1/children/" + access.child())), mapper.toModel(access));
    }
}
