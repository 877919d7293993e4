package org.openiro.iro;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.Allocation.StatusEnum;
import org.openiro.api.staff.model.AllocationRequest;
import org.openiro.api.staff.model.AllocationWarning;
import org.openiro.api.staff.model.ChildInformed;
import org.openiro.api.staff.model.ContinuityDeparture;
import org.openiro.api.staff.model.FirstMeetingRecord;
import org.openiro.api.staff.model.Handover;
import org.openiro.api.staff.model.PlannedVisit;
import org.openiro.api.staff.model.ShownDeparture;

@Mapper
interface AllocationMapper {

    @Mapping(target = "from", source = "allocation.startedOn")
    @Mapping(target = "allocatedAt", source = "allocation.createdAt")
    @Mapping(target = "status", expression = "java(toStatus(allocation, context, today))")
    @Mapping(target = "childInformed", source = "allocation.childInformed")
    @Mapping(target = "nextVisit", source = "allocation.nextVisit")
    @Mapping(target = "handover", expression = "java(toHandover(allocation, context))")
    @Mapping(target = "warnings", expression = "java(toWarnings(allocation, context, today))")
    @Mapping(target = "removeWarningsItem", ignore = true)
    org.openiro.api.staff.model.Allocation toModel(Allocation allocation, AllocationContext context, LocalDate today);

    @Mapping(target = "iro", source = "request.iroId")
    IroChoice toChoice(UUID child, AllocationRequest request);

    Departure toDeparture(ContinuityDeparture departure);

    ShownDeparture toModel(Departure departure);

    FirstMeeting toMeeting(FirstMeetingRecord met);

    @Mapping(target = "inPlacement", expression = "java(meeting.inPlacement())")
    org.openiro.api.staff.model.FirstMeeting toModel(FirstMeeting meeting);

    org.openiro.api.staff.model.Introduction toModel(Introduction introduction);

    org.openiro.api.staff.model.HandoverNote toModel(HandoverNote note);

    default Handover toHandover(Allocation allocation, AllocationContext context) {
        return context.fromIroId() == null
                ? null
                : new Handover()
                        .fromIroId(context.fromIroId())
                        .fromIroName(context.fromIroName())
                        .introduction(toModel(allocation.getIntroduction()));
    }

    ChildInformed toModel(Informed informed);

    PlannedVisit toModel(VisitPlanned visit);

    InformedChannel toChannel(org.openiro.api.staff.model.InformedChannel channel);

    org.openiro.api.staff.model.InformedChannel toModel(InformedChannel channel);

    PartOfDay toPart(org.openiro.api.staff.model.PartOfDay part);

    org.openiro.api.staff.model.PartOfDay toModel(PartOfDay part);

    StatusEnum toModel(AllocationStatus status);

    AllocationWarning toModel(AllocationWarnings.Warning warning);

    default StatusEnum toStatus(Allocation allocation, AllocationContext context, LocalDate today) {
        return toModel(allocation.status(today, context.registration(allocation, today)));
    }

    default java.util.List<AllocationWarning> toWarnings(
            Allocation allocation, AllocationContext context, LocalDate today) {
        return AllocationWarnings.of(allocation, context, today).stream()
                .map(this::toModel)
                .toList();
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
