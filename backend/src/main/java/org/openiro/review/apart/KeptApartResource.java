package org.openiro.review.apart;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.KeptApartApi;
import org.openiro.api.staff.model.KeptApartEnding;
import org.openiro.api.staff.model.KeptApartRecording;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class KeptApartResource implements KeptApartApi {

    private final KeepingApart service;
    private final KeptApartMapper mapper;
    private final Answers answers;

    KeptApartResource(KeepingApart service, KeptApartMapper mapper, Answers answers) {
        this.service = service;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN})
    public Response getPeopleKeptApart(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toList(service.list(childId, cursor, limit))).build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER})
    public Response keepApart(UUID childId, UUID openIROAuthority, UUID idempotencyKey, KeptApartRecording pair) {
        KeptApart recorded = service.record(
                childId,
                pair.getReviewId(),
                mapper.toSomebody(pair.getFirst()),
                mapper.toSomebody(pair.getSecond()),
                pair.getReason());
        return answers.created("/v1/kept-apart/" + recorded.getId(), recorded, mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN})
    public Response getKeptApart(UUID keptApartId, UUID openIROAuthority) {
        return answers.ok(service.read(keptApartId), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response endKeepingApart(
            UUID keptApartId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, KeptApartEnding ending) {
        return answers.ok(service.end(keptApartId, ifMatch, ending.getReason()), mapper::toModel);
    }
}
