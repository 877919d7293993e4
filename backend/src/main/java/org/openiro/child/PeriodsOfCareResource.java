package org.openiro.child;

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
import java.util.List;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.api.staff.PeriodsOfCareApi;
import org.openiro.api.staff.model.CircumstanceCreation;
import org.openiro.api.staff.model.EndOfCare;
import org.openiro.api.staff.model.LegalStatusChange;
import org.openiro.api.staff.model.PeriodOfCareList;
import org.openiro.api.staff.model.PeriodOfCareStart;
import org.openiro.api.staff.model.PlacementChange;
import org.openiro.clock.DeadlineMoves;
import org.openiro.clock.MovedDeadlineMapper;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.paging.Page;

@ServesContract
class PeriodsOfCareResource implements PeriodsOfCareApi {

    private final PeriodService periods;
    private final ServiceNotices notices;
    private final ShortBreaks shortBreaks;
    private final DeadlineMoves moves;
    private final MovedDeadlineMapper moved;
    private final CurrentActor current;
    private final PeriodMapper mapper;
    private final Answers answers;

    PeriodsOfCareResource(
            PeriodService periods,
            ServiceNotices notices,
            ShortBreaks shortBreaks,
            DeadlineMoves moves,
            MovedDeadlineMapper moved,
            CurrentActor current,
            PeriodMapper mapper,
            Answers answers) {
        this.periods = periods;
        this.notices = notices;
        this.shortBreaks = shortBreaks;
        this.moves = moves;
        this.moved = moved;
        this.current = current;
        this.mapper = mapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response startPeriodOfCare(
            UUID childId, UUID openIROAuthority, UUID idempotencyKey, PeriodOfCareStart periodOfCareStart) {
        PeriodOfCare period = periods.start(childId, mapper.toStart(periodOfCareStart));
        return answers.created("/v1/periods-of-care/" + period.getId(), period, this::changed);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response listPeriodsOfCare(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        Page<PeriodOfCare> page = periods.list(childId, cursor, limit);
        PeriodOfCareList list = mapper.toModel(page, notices.of(page.items()), shortBreaks.brokenIn(page.items()));
        list.getItems().forEach(this::withhold);
        return Response.ok(list).build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getPeriodOfCare(UUID periodId, UUID openIROAuthority) {
        return answers.ok(periods.read(periodId), this::toModel);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response recordLegalStatus(
            UUID periodId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, LegalStatusChange change) {
        return answers.ok(
                periods.recordLegalStatus(
                        periodId, ifMatch, mapper.toLegalStatus(change.getLegalStatus()), change.getFrom()),
                this::changed);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response recordPlacement(
            UUID periodId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, PlacementChange change) {
        return answers.ok(
                periods.recordPlacement(
                        periodId,
                        ifMatch,
                        mapper.toPlacement(change),
                        change.getFrom(),
                        Boolean.TRUE.equals(change.getSameCarer())),
                this::changed);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO, IRO_MANAGER})
    public Response recordCircumstance(
            UUID periodId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, CircumstanceCreation creation) {
        return answers.ok(periods.recordCircumstance(periodId, ifMatch, mapper.toReport(creation)), this::changed);
    }

    @Override
    @RolesAllowed({SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, IRO_MANAGER})
    public Response endPeriodOfCare(
            UUID periodId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, EndOfCare endOfCare) {
        return answers.ok(
                periods.end(
                        periodId,
                        ifMatch,
                        mapper.toInstant(endOfCare.getEndedAt()),
                        mapper.toReason(endOfCare.getReason())),
                this::changed);
    }

    private org.openiro.api.staff.model.PeriodOfCare toModel(PeriodOfCare period) {
        List<PeriodOfCare> alone = List.of(period);
        return withhold(mapper.toModel(
                period,
                notices.of(alone).get(period.getId()),
                shortBreaks.brokenIn(alone).get(period.getId())));
    }

    private org.openiro.api.staff.model.PeriodOfCare changed(PeriodOfCare period) {
        return toModel(period).movedDeadlines(moved.toModel(moves.all()));
    }

    /** Where a child lives, and what was noted about it, is not for those from outside the authority. */
    private org.openiro.api.staff.model.PeriodOfCare withhold(org.openiro.api.staff.model.PeriodOfCare shown) {
        if (current.get().isExternal()) {
            shown.getPlacements().forEach(placement -> placement.setPostcode(null));
            shown.getCircumstances().forEach(circumstance -> circumstance.setNote(null));
        }
        return shown;
    }
}
