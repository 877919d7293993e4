package org.openiro.child;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.KeyPersonList;
import org.openiro.platform.paging.Page;

@Mapper
interface KeyPersonMapper {

    SocialWorkerChangeReason toReason(org.openiro.api.staff.model.SocialWorkerChangeReason reason);

    KeyPersonRelation toRelation(org.openiro.api.staff.model.KeyPersonRelation relation);

    @Mapping(target = "id", source = "entry.id")
    @Mapping(target = "childId", source = "entry.childId")
    @Mapping(target = "personId", source = "entry.personId")
    @Mapping(target = "relation", source = "entry.relation")
    @Mapping(target = "from", source = "entry.since")
    @Mapping(target = "changeReason", source = "entry.changeReason")
    @Mapping(target = "endedOn", source = "entry.endedOn")
    org.openiro.api.staff.model.KeyPerson toModel(NamedKeyPerson named);

    default KeyPersonList toModel(Page<NamedKeyPerson> page) {
        return new KeyPersonList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }
}
