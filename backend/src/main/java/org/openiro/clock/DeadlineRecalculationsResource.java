package org.openiro.clock;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.IRO_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.openiro.api.staff.DeadlineRecalculationsApi;
import org.openiro.api.staff.model.DeadlineRecalculationRequest;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.paging.Page;

@ServesContract
class DeadlineRecalculationsResource implements DeadlineRecalculationsApi {

    private final Recalculations recalculations;
    private final RecalculationMapper mapper;
    private final MovedDeadlineMapper moved;
    private final Answers answers;

    DeadlineRecalculationsResource(
            Recalculations recalculations, RecalculationMapper mapper, MovedDeadlineMapper moved, Answers answers) {
        this.recalculations = recalculations;
        this.mapper = mapper;
        this.moved = moved;
        this.answers = answers;
    }

    @Override
    @RolesAllowed(IRO_MANAGER)
    public Response recalculateDeadlines(
            UUID openIROAuthority, UUID idempotencyKey, DeadlineRecalculationRequest request) {
        DeadlineRecalculation made = recalculations.request(request.getReason());
        return answers.created("/v1/deadline-recalculations/" + made.getId(), made, this::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN})
    public Response listDeadlineRecalculations(String cursor, Integer limit, UUID openIROAuthority) {
        Page<DeadlineRecalculation> page = recalculations.list(cursor, limit);
        return Response.ok(mapper.toModel(
                        page,
                        recalculations.failed(page.items().stream()
                                .map(DeadlineRecalculation::getId)
                                .toList())))
                .build();
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN})
    public Response getDeadlineRecalculation(UUID recalculationId, UUID openIROAuthority) {
        return answers.ok(recalculations.read(recalculationId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER, ADMIN})
    public Response listMovedDeadlines(UUID recalculationId, String cursor, Integer limit, UUID openIROAuthority) {
        return Response.ok(mapper.toMoved(recalculations.moved(recalculationId, cursor, limit), moved))
                .build();
    }

    private org.openiro.api.staff.model.DeadlineRecalculation toModel(DeadlineRecalculation recalculation) {
        return mapper.toModel(recalculation, recalculations.failed(List.of(recalculation.getId())));
    }
}
