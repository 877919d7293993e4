package org.openiro.child;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.AllocatedIro;
import org.openiro.api.staff.model.ChildRegistration;

@Mapper
interface ChildMapper {

    @Mapping(target = "localIdentifier", source = "localChildId")
    ChildFacts toFacts(ChildRegistration registration);

    @Mapping(target = "localChildId", source = "child.localIdentifier")
    @Mapping(target = "registeredAt", source = "child.createdAt")
    @Mapping(target = "currentPeriodOfCareId", source = "situation.openPeriod")
    @Mapping(target = "iro", source = "situation")
    @Mapping(target = "lookedAfterParentIds", ignore = true)
    @Mapping(target = "removeLookedAfterParentIdsItem", ignore = true)
    org.openiro.api.staff.model.Child toModel(Child child, ChildSituation situation);

    default AllocatedIro toIro(ChildSituation situation) {
        return situation.iro() == null
                ? null
                : new AllocatedIro().iroId(situation.iro()).allocationId(situation.allocation()).displayName(situation.iroName());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
