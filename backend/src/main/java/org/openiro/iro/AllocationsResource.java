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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.api.staff.AllocationsApi;
import org.openiro.api.staff.model.AllocationEnd;
import org.openiro.api.staff.model.AllocationRequest;
import org.openiro.api.staff.model.ChildInformedRecord;
import org.openiro.api.staff.model.FirstMeetingRecord;
import org.openiro.api.staff.model.HandoverNoteWriting;
import org.openiro.api.staff.model.IntroductionRecord;
import org.openiro.api.staff.model.VisitPlan;
import org.openiro.platform.operation.Answers;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.paging.Page;

@ServesContract
class AllocationsResource implements AllocationsApi {

    private final AllocationService allocations;
    private final HandoverService handovers;
    private final IroSuggestions suggestions;
    private final AllocationMapper mapper;
    private final CaseloadMapper suggestionMapper;
    private final Answers answers;

    AllocationsResource(
            AllocationService allocations,
            HandoverService handovers,
            IroSuggestions suggestions,
            AllocationMapper mapper,
            CaseloadMapper suggestionMapper,
            Answers answers) {
        this.allocations = allocations;
        this.handovers = handovers;
        this.suggestions = suggestions;
        this.mapper = mapper;
        this.suggestionMapper = suggestionMapper;
        this.answers = answers;
    }

    @Override
    @RolesAllowed({IRO_MANAGER})
    public Response allocateIro(UUID childId, UUID openIROAuthority, UUID idempotencyKey, AllocationRequest request) {
        Allocation allocation = allocations.allocate(mapper.toChoice(childId, request));
        return answers.created("/v1/allocations/" + allocation.getId(), allocation, this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response listAllocations(UUID childId, String cursor, Integer limit, UUID openIROAuthority) {
        Page<Allocation> page = allocations.list(childId, cursor, limit);
        Map<UUID, AllocationContext> contexts = allocations.contexts(page.items());
        Page<org.openiro.api.staff.model.Allocation> shown =
                page.map(a -> mapper.toModel(a, contexts.get(a.getId()), allocations.today()));
        return Response.ok(new org.openiro.api.staff.model.AllocationList()
                        .items(shown.items())
                        .nextCursor(shown.nextCursor()))
                .build();
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN, ADVOCATE, GUARDIAN, AUDITOR, DCS})
    public Response getAllocation(UUID allocationId, UUID openIROAuthority) {
        return answers.ok(allocations.read(allocationId), this::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER})
    public Response endAllocation(
            UUID allocationId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, AllocationEnd end) {
        return answers.ok(allocations.end(allocationId, ifMatch, end.getEndedOn(), end.getReason()), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, SOCIAL_WORKER, PRACTICE_MANAGER, ADMIN})
    public Response recordChildInformed(
            UUID allocationId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, ChildInformedRecord told) {
        return answers.ok(
                allocations.recordChildInformed(
                        allocationId, ifMatch, mapper.toChannel(told.getChannel()), told.getDate()),
                this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response planIroVisit(UUID allocationId, UUID openIROAuthority, String ifMatch, VisitPlan visit) {
        return answers.ok(
                allocations.planVisit(allocationId, ifMatch, visit.getDate(), mapper.toPart(visit.getPartOfDay())),
                this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response cancelIroVisit(UUID allocationId, UUID openIROAuthority, String ifMatch) {
        return answers.ok(allocations.cancelVisit(allocationId, ifMatch), this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER, AUDITOR, DCS})
    public Response getHandoverNote(UUID allocationId, UUID openIROAuthority) {
        return answers.ok(handovers.readNote(allocationId), noted -> mapper.toModel(noted.getHandoverNote()));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response writeHandoverNote(
            UUID allocationId, UUID openIROAuthority, String ifMatch, HandoverNoteWriting writing) {
        return answers.ok(
                handovers.writeNote(allocationId, ifMatch, writing.getNote()),
                noted -> mapper.toModel(noted.getHandoverNote()));
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordIntroduction(
            UUID allocationId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, IntroductionRecord how) {
        return answers.ok(
                handovers.recordIntroduction(
                        allocationId, ifMatch, how.getDate(), how.getInPerson(), how.getReasonIfNot()),
                this::toModel);
    }

    @Override
    @RolesAllowed({IRO, IRO_MANAGER})
    public Response recordFirstMeeting(
            UUID allocationId, UUID openIROAuthority, String ifMatch, UUID idempotencyKey, FirstMeetingRecord met) {
        return answers.ok(handovers.recordFirstMeeting(allocationId, ifMatch, mapper.toMeeting(met)), this::toModel);
    }

    @Override
    @RolesAllowed({IRO_MANAGER})
    public Response suggestIros(UUID childId, UUID openIROAuthority) {
        return answers.composed(new org.openiro.api.staff.model.IroSuggestions()
                .items(suggestionMapper.toModel(suggestions.of(childId))));
    }

    private org.openiro.api.staff.model.Allocation toModel(Allocation allocation) {
        return mapper.toModel(
                allocation, allocations.contexts(List.of(allocation)).get(allocation.getId()), allocations.today());
    }
}
