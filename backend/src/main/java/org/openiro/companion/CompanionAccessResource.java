package org.openiro.companion;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.CompanionAccessApi;
import org.openiro.api.staff.model.CompanionAccessClosure;
import org.openiro.idempotency.SecretOnce;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class CompanionAccessResource implements CompanionAccessApi {

    private final CompanionAccessService accesses;
    private final CompanionAccessMapper mapper;
    private final Answers answers;

    CompanionAccessResource(CompanionAccessService accesses, CompanionAccessMapper mapper, Answers answers) {
        this.accesses = accesses;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, SOCIAL_WORKER, ADMIN, IRO_MANAGER})
    public Response requestCompanionAccess(UUID childId, UUID openIROAuthority, UUID idempotencyKey) {
        Response made = answers.created(
                "/v1/children/" + childId + "/companion-access", accesses.request(childId), mapper::toModel);
        return Response.fromResponse(made).status(Response.Status.ACCEPTED).build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN})
    public Response getCompanionAccess(UUID childId, UUID openIROAuthority) {
        return answers.ok(accesses.read(childId), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, SOCIAL_WORKER})
    @SecretOnce("activationCode")
    public Response takeActivationCode(UUID childId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey) {
        CompanionAccessService.TakenCode taken = accesses.takeCode(childId, ifMatch);
        return answers.ok(taken.access(), access -> mapper.toModel(taken));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, ADMIN})
    public Response closeCompanionAccess(
            UUID childId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, CompanionAccessClosure closure) {
        return answers.ok(accesses.close(childId, ifMatch, closure.getReason()), mapper::toModel);
    }
}
