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
import org.openiro.api.staff.model.PlannedVisit;
import org.openiro.api.staff.model.ShownDeparture;

@Mapper
interface AllocationMapper {

    @Mapping(target = "from", source = "allocation.startedOn")
    @Mapping(target = "allocatedAt", source = "allocation.createdAt")
    @Mapping(target = "status", expression = "java(toStatus(allocation, context, today))")
    @Mapping(target = "childInformed", source = "allocation")
    @Mapping(target = "nextVisit", source = "allocation")
    @Mapping(target = "warnings", expression = "java(toWarnings(allocation, context, today))")
    @Mapping(target = "removeWarningsItem", ignore = true)
    org.openiro.api.staff.model.Allocation toModel(Allocation allocation, AllocationContext context, LocalDate today);

    @Mapping(target = "iro", source = "request.iroId")
    IroChoice toChoice(UUID child, AllocationRequest request);

    Departure toDeparture(ContinuityDeparture departure);

    ShownDeparture toModel(Departure departure);

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

    default ChildInformed toChildInformed(Allocation allocation) {
        return allocation.getChildInformedOn() == null
                ? null
                : new ChildInformed()
                        .channel(toModel(allocation.getChildInformedChannel()))
                        .date(allocation.getChildInformedOn());
    }

    default PlannedVisit toVisit(Allocation allocation) {
        return allocation.getVisitOn() == null
                ? null
                : new PlannedVisit().date(allocation.getVisitOn()).partOfDay(toModel(allocation.getVisitPartOfDay()));
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
