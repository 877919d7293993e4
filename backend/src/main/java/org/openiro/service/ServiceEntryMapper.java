package org.openiro.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.ServiceEntryDecision;
import org.openiro.api.staff.model.ServiceEntryError;
import org.openiro.api.staff.model.ServiceEntryList;
import org.openiro.api.staff.model.ServiceEntryRecording;
import org.openiro.api.staff.model.ServiceEntryWarning;
import org.openiro.platform.paging.Page;

@Mapper
interface ServiceEntryMapper {

    ServiceEntryKind toKind(org.openiro.api.staff.model.ServiceEntryKind kind);

    @Mapping(target = "person", source = "personId")
    EntryFacts toFacts(ServiceEntryRecording recording);

    @Mapping(target = "id", source = "entry.id")
    @Mapping(target = "kind", source = "entry.kind")
    @Mapping(target = "personId", source = "entry.personId")
    @Mapping(target = "topic", source = "entry.topic")
    @Mapping(target = "from", source = "entry.firstDay")
    @Mapping(target = "to", source = "entry.lastDay")
    @Mapping(target = "hours", source = "entry.hours")
    @Mapping(target = "notes", source = "entry.notes")
    @Mapping(target = "overCapHours", source = "entry.overCapHours")
    @Mapping(target = "recordedBy", source = "entry.recordedBy")
    @Mapping(target = "recordedAt", source = "entry.recordedAt")
    @Mapping(target = "status", expression = "java(statusOf(named.entry()))")
    @Mapping(target = "decision", expression = "java(decisionOf(named.entry()))")
    @Mapping(target = "warnings", expression = "java(warningsOf(named.entry()))")
    @Mapping(target = "recordedInError", expression = "java(errorOf(named.entry()))")
    @Mapping(target = "removeWarningsItem", ignore = true)
    org.openiro.api.staff.model.ServiceEntry toModel(NamedEntry named);

    org.openiro.api.staff.model.ServiceEntryStatus toStatus(ServiceEntryStatus status);

    default org.openiro.api.staff.model.ServiceEntryStatus statusOf(ServiceEntry entry) {
        return entry.isInError()
                ? org.openiro.api.staff.model.ServiceEntryStatus.RECORDED_IN_ERROR
                : toStatus(entry.getStatus());
    }

    default ServiceEntryDecision decisionOf(ServiceEntry entry) {
        return entry.getDecidedAt() == null
                ? null
                : new ServiceEntryDecision()
                        .accepted(entry.getStatus() == ServiceEntryStatus.ACCEPTED)
                        .reason(entry.getDecisionReason())
                        .decidedBy(entry.getDecidedBy())
                        .decidedAt(toUtc(entry.getDecidedAt()));
    }

    default List<ServiceEntryWarning> warningsOf(ServiceEntry entry) {
        return entry.getOverCapHours() == null ? List.of() : List.of(ServiceEntryWarning.OTHER_DUTY_OVER_CAP);
    }

    default ServiceEntryError errorOf(ServiceEntry entry) {
        return entry.isInError()
                ? new ServiceEntryError()
                        .reason(entry.getErrorReason())
                        .markedBy(entry.getErrorBy())
                        .markedAt(toUtc(entry.getErrorAt()))
                : null;
    }

    default ServiceEntryList toList(Page<NamedEntry> page) {
        return new ServiceEntryList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }

    default BigDecimal toDecimal(Double hours) {
        return hours == null ? null : BigDecimal.valueOf(hours);
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
