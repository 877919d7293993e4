package org.openiro.oversight.drift;

import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.api.staff.DriftApi;
import org.openiro.api.staff.model.DriftReport;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class DriftResource implements DriftApi {

    private final Drift drift;
    private final DriftList list;
    private final AuthorityTime time;
    private final DriftMapper mapper;
    private final Answers answers;

    DriftResource(Drift drift, DriftList list, AuthorityTime time, DriftMapper mapper, Answers answers) {
        this.drift = drift;
        this.list = list;
        this.time = time;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, AUDITOR, DCS})
    public Response getDrift(UUID childId, UUID openIROAuthority) {
        LocalDate today = time.today();
        return answers.composed(new DriftReport()
                .childId(childId)
                .asOf(today)
                .signs(drift.of(childId, today).stream().map(mapper::toModel).toList()));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, AUDITOR, DCS})
    public Response listDrift(
            org.openiro.api.staff.model.DriftReason reason,
            UUID iroId,
            String cursor,
            Integer limit,
            UUID openIROAuthority) {
        DriftFilter filter = new DriftFilter(mapper.toReason(reason), iroId);
        return Response.ok(mapper.toModel(list.page(filter, cursor, limit, time.today())))
                .build();
    }
}
