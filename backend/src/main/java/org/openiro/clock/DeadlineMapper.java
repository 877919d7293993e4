package org.openiro.clock;

import java.time.LocalDate;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.platform.paging.Page;

@Mapper
interface DeadlineMapper {

    DeadlineStatus toStatus(org.openiro.api.staff.model.DeadlineStatus status);

    @Mapping(target = "subject.type", source = "subjectType")
    @Mapping(target = "subject.id", source = "subjectId")
    @Mapping(target = "timescale.amount", source = "timescale.amount")
    @Mapping(target = "timescale.unit", source = "timescale.unit")
    @Mapping(target = "timescale.direction", source = "direction")
    @Mapping(target = "status", expression = "java(toModel(deadline.status(today)))")
    @Mapping(target = "daysLeft", expression = "java(daysLeft(deadline, today))")
    @Mapping(target = "removeCountedHolidaysItem", ignore = true)
    org.openiro.api.staff.model.Deadline toModel(Deadline deadline, @Context LocalDate today);

    org.openiro.api.staff.model.DeadlineStatus toModel(DeadlineStatus status);

    /** Of what is met or withdrawn no days are left. */
    default Integer daysLeft(Deadline deadline, LocalDate today) {
        return switch (deadline.status(today)) {
            case GREEN, AMBER, RED -> (int) deadline.daysLeft(today);
            case MET, MET_LATE, WITHDRAWN -> null;
        };
    }

    default org.openiro.api.staff.model.DeadlineList toModel(Page<Deadline> page, LocalDate today) {
        return new org.openiro.api.staff.model.DeadlineList()
                .items(page.items().stream().map(d -> toModel(d, today)).toList())
                .nextCursor(page.nextCursor());
    }
}
