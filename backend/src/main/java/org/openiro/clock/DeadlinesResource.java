package org.openiro.clock;

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
import org.openiro.api.staff.DeadlinesApi;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class DeadlinesResource implements DeadlinesApi {

    private final DeadlineList deadlines;
    private final DeadlineMapper mapper;
    private final AuthorityTime time;

    DeadlinesResource(DeadlineList deadlines, DeadlineMapper mapper, AuthorityTime time) {
        this.deadlines = deadlines;
        this.mapper = mapper;
        this.time = time;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response listChildDeadlines(
            UUID childId,
            org.openiro.api.staff.model.DeadlineStatus status,
            String cursor,
            Integer limit,
            UUID openIROAuthority) {
        return Response.ok(
                        mapper.toModel(deadlines.page(childId, mapper.toStatus(status), cursor, limit), time.today()))
                .build();
    }
}
