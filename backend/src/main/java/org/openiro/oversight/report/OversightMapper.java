package org.openiro.oversight.report;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.oversight.change.ChangeCounts;
import org.openiro.oversight.event.EventCounts;
import org.openiro.oversight.note.MidwayCounts;
import org.openiro.review.EarlyReviewCount;

@Mapper
interface OversightMapper {

    @Mapping(target = "percentOnTime", expression = "java(counts.percentOnTime())")
    org.openiro.api.staff.model.MidwayCounts toModel(MidwayCounts counts);

    org.openiro.api.staff.model.EventCounts toModel(EventCounts counts);

    org.openiro.api.staff.model.ChangeCounts toModel(ChangeCounts counts);

    org.openiro.api.staff.model.EarlyReviewCount toModel(EarlyReviewCount count);
}
