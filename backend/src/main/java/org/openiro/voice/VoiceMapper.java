package org.openiro.voice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.AttachmentKind;
import org.openiro.api.staff.model.ChildMessage;
import org.openiro.api.staff.model.ChildMessage.DirectionEnum;
import org.openiro.api.staff.model.ChildMessageList;
import org.openiro.api.staff.model.ReviewChangeAnswerGiven;
import org.openiro.api.staff.model.ReviewChangeRequestList;
import org.openiro.api.staff.model.ReviewFeedbackAnswer;
import org.openiro.api.staff.model.ReviewFeedbackList;
import org.openiro.api.staff.model.SharedView;
import org.openiro.api.staff.model.SharedViewList;
import org.openiro.api.staff.model.Smiley;
import org.openiro.api.staff.model.ViewAcknowledgementGiven;
import org.openiro.platform.paging.Page;
import org.openiro.review.Feeling;

@Mapper
interface VoiceMapper {

    @Mapping(target = "direction", source = "fromChild")
    @Mapping(target = "authorName", source = "author")
    @Mapping(target = "text", source = "body")
    @Mapping(target = "status", expression = "java(toStatus(line))")
    @Mapping(target = "sentAt", source = "receivedAt")
    @Mapping(target = "readability", ignore = true)
    ChildMessage toModel(MessageLine line);

    @Mapping(target = "removeItemsItem", ignore = true)
    ChildMessageList toMessages(Page<MessageLine> page);

    @Mapping(target = "id", source = "view.id")
    @Mapping(target = "childId", source = "view.childId")
    @Mapping(target = "reviewId", source = "view.reviewId")
    @Mapping(target = "topic", source = "view.topic")
    @Mapping(target = "text", source = "view.words")
    @Mapping(target = "sharedWith", source = "view.visibleTo")
    @Mapping(target = "sharedAt", source = "view.sharedAt")
    @Mapping(target = "removeAttachmentsItem", ignore = true)
    @Mapping(target = "acknowledgement", source = ".")
    @Mapping(target = "readability", ignore = true)
    SharedView toModel(SharedViewLine line);

    @Mapping(target = "kind", source = "picture")
    org.openiro.api.staff.model.ViewAttachment toModel(ViewAttachment attachment);

    @Mapping(target = "removeItemsItem", ignore = true)
    SharedViewList toViews(Page<SharedViewLine> page);

    @Mapping(target = "smiley", source = "felt")
    @Mapping(target = "removeAnswersItem", ignore = true)
    org.openiro.api.staff.model.ReviewFeedback toModel(ReviewFeedback feedback);

    @Mapping(target = "removeItemsItem", ignore = true)
    ReviewFeedbackList toFeedback(Page<ReviewFeedback> page);

    @Mapping(target = ".", source = "request")
    @Mapping(target = "text", source = "request.words")
    @Mapping(target = "answer", source = "line")
    @Mapping(target = "readability", ignore = true)
    org.openiro.api.staff.model.ReviewChangeRequest toModel(ReviewChangeLine line);

    @Mapping(target = "removeItemsItem", ignore = true)
    ReviewChangeRequestList toChanges(Page<ReviewChangeLine> page);

    default List<ReviewFeedbackAnswer> toAnswers(Map<FeedbackQuestion, Feeling> answers) {
        return new TreeMap<>(answers)
                .entrySet().stream()
                        .map(answer -> new ReviewFeedbackAnswer()
                                .question(org.openiro.api.staff.model.FeedbackQuestion.valueOf(
                                        answer.getKey().name()))
                                .smiley(Smiley.valueOf(answer.getValue().name())))
                        .toList();
    }

    default ReviewChangeAnswerGiven answerOf(ReviewChangeLine line) {
        return line.request().getAnsweredAt() == null
                ? null
                : new ReviewChangeAnswerGiven()
                        .agreed(line.request().getAgreed())
                        .whatHappens(line.request().getWhatHappens())
                        .by(line.answeredBy())
                        .at(toUtc(line.request().getAnsweredAt()));
    }

    default ViewAcknowledgementGiven acknowledgementOf(SharedViewLine line) {
        return line.view().getAcknowledgedAt() == null
                ? null
                : new ViewAcknowledgementGiven()
                        .howItWasUsed(line.view().getHowItWasUsed())
                        .by(line.answeredBy())
                        .at(toUtc(line.view().getAcknowledgedAt()));
    }

    default AttachmentKind toKind(boolean picture) {
        return picture ? AttachmentKind.PICTURE : AttachmentKind.RECORDING;
    }

    default DirectionEnum toDirection(boolean fromChild) {
        return fromChild ? DirectionEnum.FROM_CHILD : DirectionEnum.TO_CHILD;
    }

    default ChildMessage.StatusEnum toStatus(MessageLine line) {
        return ChildMessage.StatusEnum.valueOf(line.status().name());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
