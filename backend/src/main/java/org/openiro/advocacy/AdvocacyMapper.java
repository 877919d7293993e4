package org.openiro.advocacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.AdvocacyProviderDetails;
import org.openiro.api.staff.model.AdvocacyRequest.RequestedByEnum;
import org.openiro.api.staff.model.AdvocacyRequestList;
import org.openiro.api.staff.model.DeadlineRule;
import org.openiro.platform.paging.Page;

@Mapper
interface AdvocacyMapper {

    ProviderDetails toDetails(AdvocacyProviderDetails details);

    AdvocacyStatus toStatus(org.openiro.api.staff.model.AdvocacyStatus status);

    @Mapping(target = "configured", constant = "true")
    org.openiro.api.staff.model.AdvocacyProvider toModel(AdvocacyProvider provider);

    default org.openiro.api.staff.model.AdvocacyProvider unconfigured() {
        return new org.openiro.api.staff.model.AdvocacyProvider().configured(false);
    }

    @Mapping(target = "id", source = "request.id")
    @Mapping(target = "childId", source = "request.childId")
    @Mapping(target = "status", source = "request.status")
    @Mapping(target = "requestedBy", source = "request.madeByChild")
    @Mapping(target = "requestedAt", source = "request.requestedAt")
    @Mapping(target = "sentToProviderAt", source = "request.sentAt")
    @Mapping(target = "providerName", source = "request.providerName")
    @Mapping(target = "acceptedAt", source = "request.acceptedAt")
    @Mapping(target = "metOn", source = "request.metOn")
    @Mapping(target = "endedOn", source = "request.endedOn")
    @Mapping(target = "removeDeadlinesItem", ignore = true)
    org.openiro.api.staff.model.AdvocacyRequest toModel(AdvocacyLine line);

    @Mapping(target = "removeItemsItem", ignore = true)
    AdvocacyRequestList toModel(Page<AdvocacyLine> page);

    default RequestedByEnum toRequestedBy(boolean madeByChild) {
        return madeByChild ? RequestedByEnum.CHILD : RequestedByEnum.IRO;
    }

    default DeadlineRule toRule(org.openiro.clock.DeadlineRule rule) {
        return DeadlineRule.valueOf(rule.name());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
