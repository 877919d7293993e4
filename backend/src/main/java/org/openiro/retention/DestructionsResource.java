package org.openiro.retention;

import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.DestructionsApi;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class DestructionsResource implements DestructionsApi {

    private final DestructionService destructions;
    private final RetentionMapper mapper;
    private final Answers answers;

    DestructionsResource(DestructionService destructions, RetentionMapper mapper, Answers answers) {
        this.destructions = destructions;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response proposeDestruction(UUID childId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey) {
        Destruction proposed = destructions.propose(childId, ifMatch);
        return answers.created("/v1/destructions/" + proposed.getId(), proposed, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS, AUDITOR})
    public Response listDestructions(String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toDestructions(destructions.list(cursor, limit)))
                .build();
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS, AUDITOR})
    public Response getDestruction(UUID destructionId, UUID openIROAuthority) {
        return answers.ok(destructions.read(destructionId), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response approveDestruction(UUID destructionId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey) {
        return answers.ok(destructions.approve(destructionId, ifMatch), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS})
    public Response withdrawDestruction(
            UUID destructionId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey) {
        return answers.ok(destructions.withdraw(destructionId, ifMatch), mapper::toModel);
    }
}
