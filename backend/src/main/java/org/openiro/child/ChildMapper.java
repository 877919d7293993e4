package org.openiro.child;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.AllocatedIro;
import org.openiro.api.staff.model.ChildChange;
import org.openiro.api.staff.model.ChildRegistration;
import org.openiro.api.staff.model.ChildSummary;
import org.openiro.platform.paging.Page;

@Mapper
interface ChildMapper {

    @Mapping(target = "localIdentifier", source = "localChildId")
    @Mapping(target = "lookedAfterParents", source = "lookedAfterParentIds")
    ChildFacts toFacts(ChildRegistration registration);

    @Mapping(target = "localIdentifier", source = "localChildId")
    @Mapping(target = "lookedAfterParents", source = "lookedAfterParentIds")
    ChildFacts toFacts(ChildChange change);

    @Mapping(target = "localChildId", source = "child.localIdentifier")
    @Mapping(target = "registeredAt", source = "child.createdAt")
    @Mapping(target = "currentPeriodOfCareId", source = "situation.openPeriod")
    @Mapping(target = "iro", source = "situation")
    @Mapping(target = "lookedAfterParentIds", source = "child.lookedAfterParents")
    @Mapping(target = "removeLookedAfterParentIdsItem", ignore = true)
    org.openiro.api.staff.model.Child toModel(Child child, ChildSituation situation);

    @Mapping(target = "id", source = "child.id")
    @Mapping(target = "firstName", source = "child.firstName")
    @Mapping(target = "lastName", source = "child.lastName")
    @Mapping(target = "localChildId", source = "child.localIdentifier")
    @Mapping(target = "dateOfBirth", source = "child.dateOfBirth")
    @Mapping(target = "lookedAfter", source = "situation.lookedAfter")
    @Mapping(target = "iro", source = "situation")
    @Mapping(target = "nextReviewDueOn", source = "situation.nextReviewDue")
    @Mapping(target = "lastContactOn", source = "situation.lastContact")
    ChildSummary toSummary(ListedChild listed);

    default org.openiro.api.staff.model.ChildList toModel(Page<ListedChild> page) {
        return new org.openiro.api.staff.model.ChildList()
                .items(page.items().stream().map(this::toSummary).toList())
                .nextCursor(page.nextCursor());
    }

    default AllocatedIro toIro(ChildSituation situation) {
        return situation.iro() == null
                ? null
                : new AllocatedIro()
                        .iroId(situation.iro())
                        .allocationId(situation.allocation())
                        .displayName(situation.iroName());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
