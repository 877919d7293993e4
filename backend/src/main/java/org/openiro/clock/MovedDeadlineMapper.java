package org.openiro.clock;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** What a change did to the deadline book, as every answer shows it. */
@Mapper
public interface MovedDeadlineMapper {

    @Mapping(target = "deadlineId", source = "deadline")
    @Mapping(target = "childId", source = "child")
    @Mapping(target = "dueDateBefore", source = "before")
    @Mapping(target = "dueDateNow", source = "now")
    org.openiro.api.staff.model.MovedDeadline toModel(MovedDeadline moved);

    List<org.openiro.api.staff.model.MovedDeadline> toModel(List<MovedDeadline> moved);
}
