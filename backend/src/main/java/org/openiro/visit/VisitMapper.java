package org.openiro.visit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.StatutoryVisitCreation;
import org.openiro.api.staff.model.VisitHistory;
import org.openiro.api.staff.model.VisitsSinceReview;
import org.openiro.clock.DeadlineRule;
import org.openiro.platform.paging.Page;

@Mapper
interface VisitMapper {

    VisitFacts toFacts(StatutoryVisitCreation creation);

    @Mapping(target = "id", source = "visit.id")
    @Mapping(target = "visitedOn", source = "visit.visitedOn")
    @Mapping(target = "visitorId", source = "visit.visitorId")
    @Mapping(target = "seen", source = "visit.seen")
    @Mapping(target = "place", source = "visit.place")
    @Mapping(target = "recordedAt", source = "visit.recordedAt")
    @Mapping(target = "rule", source = "due.rule")
    @Mapping(target = "dueOn", source = "due.dueOn")
    @Mapping(target = "inTime", expression = "java(judged.inTime())")
    org.openiro.api.staff.model.StatutoryVisit toModel(JudgedVisit judged);

    org.openiro.api.staff.model.VisitDue toModel(VisitDue due);

    org.openiro.api.staff.model.DeadlineRule toModel(DeadlineRule rule);

    @Mapping(target = "inTime", expression = "java(report.inTime())")
    @Mapping(target = "removeMissedItem", ignore = true)
    VisitsSinceReview toModel(VisitReport report);

    default VisitHistory toModel(Page<JudgedVisit> page, VisitReport report) {
        return new VisitHistory()
                .items(page.items().stream().map(this::toModel).toList())
                .sinceReview(report == null ? null : toModel(report))
                .nextCursor(page.nextCursor());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
