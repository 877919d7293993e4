package org.openiro.oversight.feedback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.FeedbackAcknowledgement;
import org.openiro.api.staff.model.PracticeFeedbackList;
import org.openiro.api.staff.model.PracticeFeedbackSending;
import org.openiro.platform.paging.Page;

@Mapper
interface PracticeFeedbackMapper {

    SentFeedback toFeedback(PracticeFeedbackSending sending);

    @Mapping(target = "to", source = "sentTo")
    @Mapping(target = "status", expression = "java(toModel(feedback.status()))")
    @Mapping(target = "acknowledgement", expression = "java(acknowledgementOf(feedback))")
    org.openiro.api.staff.model.PracticeFeedback toModel(PracticeFeedback feedback);

    org.openiro.api.staff.model.PracticeFeedbackStatus toModel(PracticeFeedbackStatus status);

    default PracticeFeedbackList toList(Page<PracticeFeedback> page) {
        return new PracticeFeedbackList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }

    default FeedbackAcknowledgement acknowledgementOf(PracticeFeedback feedback) {
        return feedback.getAcknowledgedAt() == null
                ? null
                : new FeedbackAcknowledgement()
                        .acknowledgedBy(feedback.getAcknowledgedBy())
                        .acknowledgedAt(toUtc(feedback.getAcknowledgedAt()))
                        .answer(feedback.getAnswer());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
