package org.openiro.oversight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.EscalationAnswer;
import org.openiro.api.staff.model.PlacementReviewList;
import org.openiro.api.staff.model.PlacementReviewRecording;
import org.openiro.platform.paging.Page;

@Mapper
interface PlacementReviewMapper {

    @Mapping(target = "placement", source = "placementId")
    PlacementFacts toFacts(PlacementReviewRecording recording);

    @Mapping(target = "escalationAnswer", expression = "java(answerOf(review))")
    @Mapping(target = "removeAnswersItem", ignore = true)
    org.openiro.api.staff.model.PlacementReview toModel(PlacementReview review);

    org.openiro.api.staff.model.PlacementAnswer toModel(PlacementAnswer answer);

    default EscalationAnswer answerOf(PlacementReview review) {
        return review.getAnswer() == null
                ? null
                : new EscalationAnswer()
                        .answer(review.getAnswer())
                        .answeredBy(review.getAnsweredBy())
                        .answeredAt(toUtc(review.getAnsweredAt()));
    }

    default PlacementReviewList toList(Page<PlacementReview> page) {
        return new PlacementReviewList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
