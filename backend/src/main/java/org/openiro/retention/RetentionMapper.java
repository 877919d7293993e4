package org.openiro.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.DestroyedRows;
import org.openiro.api.staff.model.DestructionList;
import org.openiro.api.staff.model.DueDestructionList;
import org.openiro.platform.paging.Page;

@Mapper
interface RetentionMapper {

    @Mapping(target = "childId", source = "date.child")
    @Mapping(target = "basis", source = "date.basis")
    @Mapping(target = "retainedUntil", source = "date.retainedUntil")
    @Mapping(target = "removeHoldsItem", ignore = true)
    org.openiro.api.staff.model.Retention toModel(Retention retention);

    org.openiro.api.staff.model.LegalHold toModel(LegalHold hold);

    @Mapping(target = "removeDestroyedItem", ignore = true)
    org.openiro.api.staff.model.Destruction toModel(Destruction destruction);

    @Mapping(target = "childId", source = "child")
    @Mapping(target = "localChildId", source = "localIdentifier")
    @Mapping(target = "destructionId", source = "destruction")
    org.openiro.api.staff.model.DueDestruction toModel(DueDestruction due);

    @Mapping(target = "removeItemsItem", ignore = true)
    DueDestructionList toDue(Page<DueDestruction> page);

    @Mapping(target = "removeItemsItem", ignore = true)
    DestructionList toDestructions(Page<Destruction> page);

    default List<DestroyedRows> toRows(Map<String, Integer> destroyed) {
        return destroyed == null
                ? List.of()
                : destroyed.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new DestroyedRows().kind(entry.getKey()).rows(entry.getValue()))
                        .toList();
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
