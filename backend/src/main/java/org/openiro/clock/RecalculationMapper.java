package org.openiro.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.DeadlineRecalculationList;
import org.openiro.api.staff.model.DeadlineRecalculationStatus;
import org.openiro.api.staff.model.MovedDeadlineList;
import org.openiro.platform.paging.Page;

@Mapper
interface RecalculationMapper {

    @Mapping(target = "status", expression = "java(status(recalculation, failed))")
    @Mapping(target = "movedCount", source = "moved")
    org.openiro.api.staff.model.DeadlineRecalculation toModel(
            DeadlineRecalculation recalculation, @Context Set<UUID> failed);

    DeadlineRecalculationStatus toModel(RecalculationStatus status);

    default DeadlineRecalculationStatus status(DeadlineRecalculation recalculation, Set<UUID> failed) {
        boolean underWay = recalculation.getStatus() != RecalculationStatus.DONE;
        return underWay && failed.contains(recalculation.getId())
                ? DeadlineRecalculationStatus.FAILED
                : toModel(recalculation.getStatus());
    }

    default DeadlineRecalculationList toModel(Page<DeadlineRecalculation> page, Set<UUID> failed) {
        return new DeadlineRecalculationList()
                .items(page.items().stream().map(each -> toModel(each, failed)).toList())
                .nextCursor(page.nextCursor());
    }

    default MovedDeadlineList toMoved(Page<DeadlineMove> page, MovedDeadlineMapper mapper) {
        return new MovedDeadlineList()
                .items(page.items().stream()
                        .map(each -> mapper.toModel(each.move()))
                        .toList())
                .nextCursor(page.nextCursor());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
