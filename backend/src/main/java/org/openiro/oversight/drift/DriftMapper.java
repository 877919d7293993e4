package org.openiro.oversight.drift;

import java.util.List;
import java.util.Map;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.ChildDrift;
import org.openiro.api.staff.model.DriftCount;
import org.openiro.platform.paging.Page;

@Mapper
interface DriftMapper {

    DriftReason toReason(org.openiro.api.staff.model.DriftReason reason);

    org.openiro.api.staff.model.DriftReason toModel(DriftReason reason);

    @Mapping(target = "removeFactsItem", ignore = true)
    org.openiro.api.staff.model.DriftSign toModel(FoundSign found);

    org.openiro.api.staff.model.DriftFact toModel(DriftFact fact);

    @Mapping(target = "childId", source = "child")
    @Mapping(target = "signs", source = "facts")
    @Mapping(target = "removeSignsItem", ignore = true)
    ChildDrift toModel(ChildWithSigns listed);

    default List<DriftCount> toCounts(Map<DriftReason, Integer> facts) {
        return facts.entrySet().stream()
                .map(found -> new DriftCount().reason(toModel(found.getKey())).facts(found.getValue()))
                .toList();
    }

    default org.openiro.api.staff.model.DriftList toModel(Page<ChildWithSigns> page) {
        return new org.openiro.api.staff.model.DriftList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }
}
