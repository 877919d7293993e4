package org.openiro.review.survey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.AnsweredSurveyList;
import org.openiro.api.staff.model.InvitationLanguage;
import org.openiro.api.staff.model.ReviewSurveyList;
import org.openiro.api.staff.model.SurveyAgreement;
import org.openiro.api.staff.model.SurveyStatement;
import org.openiro.platform.paging.Page;

@Mapper
interface SurveyMapper {

    @Mapping(target = "id", source = "survey.id")
    @Mapping(target = "reviewId", source = "survey.reviewId")
    @Mapping(target = "attendeeId", source = "survey.attendeeId")
    @Mapping(target = "name", source = "attendee.name")
    @Mapping(target = "roleLabel", source = "attendee.roleLabel")
    @Mapping(target = "relation", source = "survey.relation")
    @Mapping(target = "delivery", source = "survey.delivery")
    @Mapping(target = "askedAt", source = "survey.askedAt")
    @Mapping(target = "handedOffAt", source = "survey.handedOffAt")
    @Mapping(target = "answered", source = "survey.answered")
    org.openiro.api.staff.model.ReviewSurvey toModel(AskedPerson asked);

    @Mapping(target = "surveyId", source = "survey.id")
    @Mapping(target = "name", source = "attendee.name")
    @Mapping(target = "relation", source = "survey.relation")
    @Mapping(target = "answers", source = "answer")
    @Mapping(target = "words", source = "answer.words")
    @Mapping(target = "language", source = "answer.answeredIn")
    @Mapping(target = "answeredAt", source = "answer.answeredAt")
    @Mapping(target = "removeAnswersItem", ignore = true)
    org.openiro.api.staff.model.AnsweredSurvey toModel(AnsweredSurvey answered);

    default List<SurveyStatement> toStatements(SurveyAnswer answer) {
        return Stream.of(SurveyQuestion.values())
                .filter(question -> answer.getAnswers().containsKey(question.name()))
                .map(question -> new SurveyStatement()
                        .question(org.openiro.api.staff.model.SurveyQuestion.valueOf(question.name()))
                        .agreement(SurveyAgreement.valueOf(answer.getAnswers().get(question.name()))))
                .toList();
    }

    default InvitationLanguage toLanguage(String tag) {
        return InvitationLanguage.valueOf(tag.toUpperCase(Locale.ROOT));
    }

    default ReviewSurveyList toList(Page<AskedPerson> page) {
        return new ReviewSurveyList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }

    default AnsweredSurveyList toAnswers(Page<AnsweredSurvey> page) {
        return new AnsweredSurveyList()
                .items(page.items().stream().map(this::toModel).toList())
                .nextCursor(page.nextCursor());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
