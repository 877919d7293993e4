package org.openiro.child;

import java.util.List;
import org.mapstruct.Mapper;
import org.openiro.api.staff.model.Sibling;

@Mapper
interface SiblingGroupMapper {

    default org.openiro.api.staff.model.SiblingGroup toModel(SiblingGroup group, List<ListedSibling> shown) {
        return new org.openiro.api.staff.model.SiblingGroup().id(group.getId()).children(toModel(shown));
    }

    List<Sibling> toModel(List<ListedSibling> siblings);
}
