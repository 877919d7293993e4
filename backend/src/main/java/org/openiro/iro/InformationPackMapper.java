package org.openiro.iro;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.InformationPackList;
import org.openiro.api.staff.model.InformationPackRecord;
import org.openiro.platform.paging.Page;

@Mapper
interface InformationPackMapper {

    GivenInformation toGiven(InformationPackRecord record);

    @Mapping(target = "date", source = "givenOn")
    @Mapping(target = "removeTopicsItem", ignore = true)
    org.openiro.api.staff.model.InformationPack toModel(InformationPack pack);

    default InformationPackList toModel(Page<InformationPack> page) {
        return new InformationPackList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }
}
