package org.openiro.restriction;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.EmergencyAccessList;
import org.openiro.api.staff.model.RecordRestrictionList;
import org.openiro.platform.paging.Page;

@Mapper
interface RestrictionMapper {

    @Mapping(target = "id", source = "restriction.id")
    @Mapping(target = "childId", source = "restriction.childId")
    @Mapping(target = "reason", source = "restriction.reason")
    @Mapping(target = "restrictedBy", source = "restriction.restrictedBy")
    @Mapping(target = "restrictedAt", source = "restriction.restrictedAt")
    @Mapping(target = "liftedBy", source = "restriction.liftedBy")
    @Mapping(target = "liftedAt", source = "restriction.liftedAt")
    @Mapping(target = "liftingReason", source = "restriction.liftingReason")
    @Mapping(target = "removePeopleItem", ignore = true)
    org.openiro.api.staff.model.RecordRestriction toModel(ShownRestriction shown);

    @Mapping(target = "personId", source = "person")
    @Mapping(target = "displayName", source = "name")
    org.openiro.api.staff.model.RestrictionPerson toModel(NamedPerson person);

    @Mapping(target = "childId", source = "child")
    @Mapping(target = "personId", source = "person")
    org.openiro.api.staff.model.EmergencyAccess toModel(EmergencyAccess access);

    @Mapping(target = "removeItemsItem", ignore = true)
    RecordRestrictionList toRestrictions(Page<ShownRestriction> page);

    @Mapping(target = "removeItemsItem", ignore = true)
    EmergencyAccessList toAccesses(Page<EmergencyAccess> page);

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
