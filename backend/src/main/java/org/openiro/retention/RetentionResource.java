package org.openiro.retention;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.RetentionApi;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class RetentionResource implements RetentionApi {

    private final RetentionDates dates;
    private final RetentionMapper mapper;
    private final Answers answers;

    RetentionResource(RetentionDates dates, RetentionMapper mapper, Answers answers) {
        this.dates = dates;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS, ADMIN, AUDITOR})
    public Response getRetention(UUID childId, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(dates.of(childId)));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, DCS, AUDITOR})
    public Response listDueDestructions(String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toDue(dates.due(cursor, limit))).build();
    }
}
