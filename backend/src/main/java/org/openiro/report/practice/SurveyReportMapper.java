package org.openiro.report.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openiro.api.staff.model.SurveyAgreement;
import org.openiro.api.staff.model.SurveyAgreementCount;
import org.openiro.api.staff.model.SurveyQuestionCount;
import org.openiro.api.staff.model.SurveyRelationCount;
import org.openiro.review.survey.Agreement;
import org.openiro.review.survey.SurveyQuestion;
import org.openiro.review.survey.SurveyRelation;

/** The figures of the surveys as the contract has them. */
final class SurveyReportMapper {

    private SurveyReportMapper() {}

    static org.openiro.api.staff.model.SurveyFigures toModel(SurveyFigures figures) {
        return new org.openiro.api.staff.model.SurveyFigures()
                .relations(figures.relations().entrySet().stream()
                        .map(SurveyReportMapper::toModel)
                        .toList());
    }

    private static SurveyRelationCount toModel(Map.Entry<SurveyRelation, Map<SurveyQuestion, SurveyTally>> relation) {
        return new SurveyRelationCount()
                .relation(org.openiro.api.staff.model.SurveyRelation.valueOf(
                        relation.getKey().name()))
                .questions(relation.getValue().entrySet().stream()
                        .map(count -> new SurveyQuestionCount()
                                .question(org.openiro.api.staff.model.SurveyQuestion.valueOf(
                                        count.getKey().name()))
                                .tally(toModel(count.getValue())))
                        .toList());
    }

    private static org.openiro.api.staff.model.SurveyTally toModel(SurveyTally tally) {
        org.openiro.api.staff.model.SurveyTally model =
                new org.openiro.api.staff.model.SurveyTally().withheld(tally.isWithheld());
        return tally.isWithheld()
                ? model.agreements(List.of())
                : model.answers(tally.answers())
                        .agreements(Arrays.stream(Agreement.values())
                                .map(agreement -> new SurveyAgreementCount()
                                        .agreement(SurveyAgreement.valueOf(agreement.name()))
                                        .answers(tally.of(agreement)))
                                .toList());
    }
}
