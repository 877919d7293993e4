package org.openiro.visit;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.GUARDIAN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.openiro.api.staff.StatutoryVisitsApi;
import org.openiro.api.staff.model.StatutoryVisitCreation;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class StatutoryVisitsResource implements StatutoryVisitsApi {

    private final VisitService visits;
    private final VisitMapper mapper;

    StatutoryVisitsResource(VisitService visits, VisitMapper mapper) {
        this.visits = visits;
        this.mapper = mapper;
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response recordStatutoryVisit(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, StatutoryVisitCreation creation) {
        return Response.created(URI.create("/v1/children/" + childId + "/statutory-visits"))
                .entity(mapper.toModel(visits.record(childId, mapper.toFacts(creation))))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, GUARDIAN, AUDITOR, DCS})
    public Response listStatutoryVisits(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        var page = visits.list(childId, cursor, limit);
        return Response.ok(mapper.toModel(page, visits.report(childId).orElse(null)))
                .build();
    }
}
