package org.openiro.clock;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ValueMapping;
import org.openiro.api.staff.model.TimescaleRule;

@Mapper
interface TimescaleMapper {

    DeadlineRule toRule(TimescaleRule rule);

    /** The service levels that are not published policy cannot be asked for. */
    @ValueMapping(source = MappingConstants.ANY_REMAINING, target = MappingConstants.THROW_EXCEPTION)
    TimescaleRule toModel(DeadlineRule rule);

    @Mapping(target = "timescale.direction", source = "direction")
    @Mapping(target = "removeSkippedDaysItem", ignore = true)
    org.openiro.api.staff.model.DueDate toModel(DueDate dueDate);
}
