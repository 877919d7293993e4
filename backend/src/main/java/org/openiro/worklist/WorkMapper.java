package org.openiro.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ValueMapping;
import org.openiro.api.staff.model.WorkAlert;
import org.openiro.api.staff.model.WorkColour;
import org.openiro.api.staff.model.WorkCount;
import org.openiro.api.staff.model.WorkEntry;
import org.openiro.api.staff.model.WorkList;
import org.openiro.api.staff.model.WorkResponsible;
import org.openiro.api.staff.model.WorkSummary;
import org.openiro.clock.DeadlineStatus;
import org.openiro.clock.Responsible;
import org.openiro.platform.paging.Page;

@Mapper
interface WorkMapper {

    WorklistKind toKind(org.openiro.api.staff.model.WorkKind kind);

    DeadlineStatus toStatus(WorkColour colour);

    Responsible toResponsible(WorkResponsible responsible);

    WorkResponsible toModel(Responsible responsible);

    @ValueMapping(source = MappingConstants.ANY_REMAINING, target = MappingConstants.THROW_EXCEPTION)
    WorkColour toColour(DeadlineStatus status);

    @Mapping(target = "title", expression = "java(WorkTitle.of(entry))")
    @Mapping(target = "childId", source = "child")
    @Mapping(target = "personId", source = "person")
    @Mapping(target = "childName", expression = "java(WorkTitle.fullName(entry))")
    @Mapping(target = "subject.type", source = "subjectType")
    @Mapping(target = "subject.id", source = "subject")
    @Mapping(target = "deadlineId", expression = "java(entry.rule() == null ? null : entry.id())")
    @Mapping(target = "dueDate", source = "due")
    @Mapping(target = "daysLeft", expression = "java(daysLeft(entry.due(), today))")
    @Mapping(target = "status", expression = "java(toColour(entry.status(today)))")
    @Mapping(target = "kind", expression = "java(toModel(entry.kind()))")
    WorkEntry toModel(WorklistEntry entry, @Context LocalDate today);

    org.openiro.api.staff.model.WorkKind toModel(WorklistKind kind);

    default int daysLeft(LocalDate due, LocalDate today) {
        return (int) ChronoUnit.DAYS.between(today, due);
    }

    default WorkList toModel(Page<WorklistEntry> page, LocalDate today) {
        return new WorkList()
                .items(page.items().stream().map(entry -> toModel(entry, today)).toList())
                .nextCursor(page.nextCursor());
    }

    @Mapping(target = "removeMineItem", ignore = true)
    @Mapping(target = "removeServiceItem", ignore = true)
    WorkSummary toModel(WorkCounts.Counted counted);

    WorkCount toModel(WorkCounts.Count count);

    @Mapping(target = "title", expression = "java(WorkTitle.ofAlert(alert.getKind()))")
    WorkAlert toModel(Alert alert);

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
