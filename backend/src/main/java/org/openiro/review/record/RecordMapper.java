package org.openiro.review.record;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.QualityAnswer;
import org.openiro.api.staff.model.QualityAnswerWriting;
import org.openiro.api.staff.model.QualityFormVersion;
import org.openiro.api.staff.model.QualityFormVersionList;
import org.openiro.api.staff.model.RecordDraft;
import org.openiro.api.staff.model.RecordVersion;
import org.openiro.api.staff.model.RecordVersionEntry;
import org.openiro.api.staff.model.RecordVersionList;
import org.openiro.api.staff.model.RecordWriting;
import org.openiro.document.DocumentMapper;
import org.openiro.platform.paging.Page;

@Mapper(uses = DocumentMapper.class)
interface RecordMapper {

    Narrative toNarrative(RecordWriting writing);

    List<QualityForm.Answer> toAnswers(List<QualityAnswerWriting> answers);

    QualityAnswer toModel(QualityForm.Answer answer);

    default org.openiro.api.staff.model.QualityForm toForm(ReviewDocument document) {
        QualityForm form = QualityFormService.formOf(document);
        return toModel(form, document, QualityEdition.of(form.edition()));
    }

    @Mapping(target = "reviewId", source = "document.reviewId")
    @Mapping(target = "draftedAt", source = "document.draftedAt")
    @Mapping(target = "formVersion", source = "form.edition")
    @Mapping(target = "questions", source = "edition.questions")
    @Mapping(target = "removeQuestionsItem", ignore = true)
    @Mapping(target = "removeAnswersItem", ignore = true)
    org.openiro.api.staff.model.QualityForm toModel(QualityForm form, ReviewDocument document, QualityEdition edition);

    default org.openiro.api.staff.model.QualityQuestion toModel(QualityQuestion question) {
        return new org.openiro.api.staff.model.QualityQuestion()
                .code(org.openiro.api.staff.model.QualityQuestionCode.valueOf(question.name()))
                .text(question.text());
    }

    default QualityFormVersion toFormVersion(IssuedVersion version) {
        return toModel(version, (QualityForm) version.getContent());
    }

    @Mapping(target = "issuedById", source = "version.issuedBy")
    @Mapping(target = "formVersion", source = "form.edition")
    @Mapping(target = "removeAnswersItem", ignore = true)
    QualityFormVersion toModel(IssuedVersion version, QualityForm form);

    default QualityFormVersionList toFormVersions(Page<IssuedVersion> page) {
        return new QualityFormVersionList()
                .items(page.items().stream().map(this::toFormVersion).toList())
                .nextCursor(page.nextCursor());
    }

    @Mapping(target = "reviewId", source = "document.reviewId")
    @Mapping(target = "draftedAt", source = "document.draftedAt")
    @Mapping(target = "correctionReason", source = "document.correctingBecause")
    @Mapping(target = "summary", source = "narrative.summary")
    @Mapping(target = "forProfessionals", source = "narrative.forProfessionals")
    @Mapping(target = "forChild", source = "narrative.forChild")
    @Mapping(target = "sections", source = "content.sections")
    @Mapping(target = "lacks", source = "content.lacks")
    @Mapping(target = "removeSectionsItem", ignore = true)
    @Mapping(target = "removeLacksItem", ignore = true)
    @Mapping(target = "removeHeldBackItem", ignore = true)
    @Mapping(target = "readability", ignore = true)
    RecordDraft toModel(RecordService.Draft draft);

    @Mapping(target = ".", source = "content")
    @Mapping(target = ".", source = "version")
    @Mapping(target = "reason", source = "reason")
    @Mapping(target = "issuedById", source = "version.issuedBy")
    @Mapping(target = "removeSectionsItem", ignore = true)
    @Mapping(target = "removeLacksItem", ignore = true)
    RecordVersion toModel(RecordForReader record);

    @Mapping(target = ".", source = "content")
    @Mapping(target = ".", source = "version")
    @Mapping(target = "reason", source = "reason")
    @Mapping(target = "issuedById", source = "version.issuedBy")
    @Mapping(target = "removeLacksItem", ignore = true)
    RecordVersionEntry toEntry(RecordForReader record);

    default RecordVersionList toList(Page<RecordForReader> page) {
        return new RecordVersionList()
                .items(page.items().stream().map(this::toEntry).toList())
                .nextCursor(page.nextCursor());
    }

    @Mapping(target = "removePassagesItem", ignore = true)
    @Mapping(target = "removeForChildItem", ignore = true)
    org.openiro.api.staff.model.RecordSection toModel(RecordContent.Section section);
}
