package org.openiro.oversight.report;

import org.mapstruct.Mapper;
import org.openiro.oversight.event.EventCounts;

@Mapper
interface OversightMapper {

    org.openiro.api.staff.model.EventCounts toModel(EventCounts counts);
}
