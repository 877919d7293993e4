package org.openiro.worklist;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.api.staff.WorkApi;
import org.openiro.api.staff.model.WorkColour;
import org.openiro.api.staff.model.WorkResponsible;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class WorkResource implements WorkApi {

    private final Worklist worklist;
    private final WorkCounts counts;
    private final AlertService alerts;
    private final AuthorityTime time;
    private final WorkMapper mapper;
    private final Answers answers;

    WorkResource(
            Worklist worklist,
            WorkCounts counts,
            AlertService alerts,
            AuthorityTime time,
            WorkMapper mapper,
            Answers answers) {
        this.worklist = worklist;
        this.counts = counts;
        this.alerts = alerts;
        this.time = time;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS})
    public Response listWork(
            org.openiro.api.staff.model.WorkKind kind,
            WorkColour status,
            UUID childId,
            WorkResponsible responsible,
            LocalDate dueThrough,
            String cursor,
            Integer limit,
            UUID openIROAuthority) {
        WorklistFilter filter = new WorklistFilter(
                mapper.toKind(kind), mapper.toStatus(status), childId, mapper.toResponsible(responsible), dueThrough);
        return Response.ok(mapper.toModel(worklist.service(filter, cursor, limit), time.today()))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, DCS})
    public Response listMyWork(
            org.openiro.api.staff.model.WorkKind kind,
            WorkColour status,
            UUID childId,
            LocalDate dueThrough,
            String cursor,
            Integer limit,
            UUID openIROAuthority) {
        WorklistFilter filter =
                new WorklistFilter(mapper.toKind(kind), mapper.toStatus(status), childId, null, dueThrough);
        return Response.ok(mapper.toModel(worklist.mine(filter, cursor, limit), time.today()))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, DCS})
    public Response summariseWork(UUID openIROAuthority) {
        return answers.composed(mapper.toModel(counts.count()));
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS})
    public Response getAlert(UUID alertId, UUID openIROAuthority) {
        return answers.ok(alerts.read(alertId), mapper::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN, DCS})
    public Response acknowledgeAlert(UUID alertId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey) {
        return answers.ok(alerts.acknowledge(alertId, ifMatch), mapper::toModel);
    }
}
