package org.openiro.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ValueMapping;
import org.openiro.api.staff.model.DayAdjustmentCreation;
import org.openiro.api.staff.model.DayAdjustmentKind;
import org.openiro.api.staff.model.DayAdjustmentResult;

@Mapper
interface CalendarMapper {

    @Mapping(target = "change", source = "kind")
    CalendarAdjustment toAdjustment(DayAdjustmentCreation creation);

    @ValueMapping(source = "ADDED_DAY_OFF", target = "ADDED")
    @ValueMapping(source = "REMOVED_DAY_OFF", target = "REMOVED")
    CalendarAdjustment.Change toChange(DayAdjustmentKind kind);

    @ValueMapping(source = "ADDED", target = "ADDED_DAY_OFF")
    @ValueMapping(source = "REMOVED", target = "REMOVED_DAY_OFF")
    DayAdjustmentKind toModel(CalendarAdjustment.Change change);

    @Mapping(target = "date", source = "day")
    org.openiro.api.staff.model.DayAdjustment toModel(DayAdjustment adjustment);

    @Mapping(target = "recalculationId", source = "recalculation")
    DayAdjustmentResult toModel(AdjustmentResult result);

    @Mapping(target = "removeHolidaysItem", ignore = true)
    @Mapping(target = "removeAdjustmentsItem", ignore = true)
    org.openiro.api.staff.model.WorkingDayCalendar toModel(CalendarOverview overview);

    default OffsetDateTime toUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
