package org.openiro.clock;

import static org.openiro.access.Role.Names.ADMIN;
import static org.openiro.access.Role.Names.ADVOCATE;
import static org.openiro.access.Role.Names.AUDITOR;
import static org.openiro.access.Role.Names.DCS;
import static org.openiro.access.Role.Names.GUARDIAN;
import static org.openiro.access.Role.Names.IRO;
import static org.openiro.access.Role.Names.IRO_MANAGER;
import static org.openiro.access.Role.Names.LEAD_MEMBER;
import static org.openiro.access.Role.Names.PRACTICE_MANAGER;
import static org.openiro.access.Role.Names.SOCIAL_WORKER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.openiro.api.staff.CalendarApi;
import org.openiro.api.staff.model.DayAdjustmentCreation;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;

@ServesContract
class CalendarResource implements CalendarApi {

    private final CalendarService calendar;
    private final CalendarMapper mapper;
    private final Answers answers;

    CalendarResource(CalendarService calendar, CalendarMapper mapper, Answers answers) {
        this.calendar = calendar;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({
        IRO,
        IRO_MANAGER,
        SOCIAL_WORKER,
        PRACTICE_MANAGER,
        ADMIN,
        ADVOCATE,
        GUARDIAN,
        DCS,
        LEAD_MEMBER,
        AUDITOR
    })
    public Response getWorkingDayCalendar(Integer year, UUID openIROAuthority) {
        return answers.composed(mapper.toModel(calendar.year(year)));
    }

    @Override
    @RolesAllowed({ADMIN, IRO_MANAGER})
    public Response addDayAdjustment(UUID openIROAuthority, UUID idempotencyKey, DayAdjustmentCreation creation) {
        AdjustmentResult result = calendar.add(mapper.toAdjustment(creation));
        return answers.created(
                "/v1/working-day-adjustments/" + result.adjustment().getId(),
                result.adjustment(),
                adjustment -> mapper.toModel(result));
    }

    @Override
    @RolesAllowed({
        IRO,
        IRO_MANAGER,
        SOCIAL_WORKER,
        PRACTICE_MANAGER,
        ADMIN,
        ADVOCATE,
        GUARDIAN,
        DCS,
        LEAD_MEMBER,
        AUDITOR
    })
    public Response getDayAdjustment(UUID adjustmentId, UUID openIROAuthority) {
        return answers.ok(calendar.read(adjustmentId), mapper::toModel);
    }

    @Override
    @RolesAllowed({ADMIN, IRO_MANAGER})
    public Response removeDayAdjustment(UUID adjustmentId, UUID openIROAuthority, String ifMatch) {
        return Response.ok(mapper.toModel(calendar.takeBack(adjustmentId, ifMatch)))
                .build();
    }
}
