package org.openiro.iro;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.GUARDIAN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.InformationPacksApi;
import org.openiro.api.staff.model.InformationPackRecord;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class InformationPacksResource implements InformationPacksApi {

    private final InformationPackService packs;
    private final InformationPackMapper mapper;
    private final Answers answers;

    InformationPacksResource(InformationPackService packs, InformationPackMapper mapper, Answers answers) {
        this.packs = packs;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN})
    public Response recordInformationPack(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, InformationPackRecord given) {
        InformationPack pack = packs.record(childId, mapper.toGiven(given));
        return answers.created("/v1/information-packs/" + pack.getId(), pack, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response listInformationPacks(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toModel(packs.list(childId, cursor, limit))).build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getInformationPack(UUID informationPackId, UUID openIROAuthority) {
        return answers.ok(packs.read(informationPackId), mapper::toModel);
    }
}
