package org.openiro.oversight.drift;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface DriftMapper {

    @Mapping(target = "removeFactsItem", ignore = true)
    org.openiro.api.staff.model.DriftSign toModel(FoundSign found);

    org.openiro.api.staff.model.DriftFact toModel(DriftFact fact);
}
