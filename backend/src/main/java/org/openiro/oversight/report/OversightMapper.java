package org.openiro.oversight.report;

import org.mapstruct.Mapper;
import org.openiro.oversight.change.ChangeCounts;
import org.openiro.oversight.event.EventCounts;
import org.openiro.oversight.feedback.PracticeCount;
import org.openiro.review.EarlyReviewCount;

@Mapper
interface OversightMapper {

    org.openiro.api.staff.model.EventCounts toModel(EventCounts counts);

    org.openiro.api.staff.model.ChangeCounts toModel(ChangeCounts counts);

    org.openiro.api.staff.model.PracticeFeedbackCount toModel(PracticeCount count);

    org.openiro.api.staff.model.EarlyReviewCount toModel(EarlyReviewCount count);
}
