package org.openiro.report.practice;

import java.util.Arrays;
import java.util.List;
import org.openiro.api.staff.model.FeedbackQuestion;
import org.openiro.api.staff.model.FeedbackQuestionCount;
import org.openiro.api.staff.model.ReviewFeedbackReport;
import org.openiro.api.staff.model.Smiley;
import org.openiro.api.staff.model.SmileyCount;
import org.openiro.clock.Quarter;
import org.openiro.review.Feeling;

/** The figures as the contract has them. What is withheld is left out here and nowhere else. */
final class FeedbackReportMapper {

    private FeedbackReportMapper() {}

    static ReviewFeedbackReport toModel(FeedbackFigures figures, Quarter quarter) {
        return new ReviewFeedbackReport()
                .quarter(quarter.toString())
                .from(quarter.from())
                .to(quarter.to())
                .over(figures.over())
                .overall(toModel(figures.overall()))
                .questions(figures.questions().entrySet().stream()
                        .map(count -> new FeedbackQuestionCount()
                                .question(
                                        FeedbackQuestion.valueOf(count.getKey().name()))
                                .tally(toModel(count.getValue())))
                        .toList())
                .surveys(SurveyReportMapper.toModel(figures.surveys()));
    }

    private static org.openiro.api.staff.model.FeedbackTally toModel(FeedbackTally tally) {
        org.openiro.api.staff.model.FeedbackTally model =
                new org.openiro.api.staff.model.FeedbackTally().withheld(tally.isWithheld());
        return tally.isWithheld()
                ? model.smileys(List.of())
                : model.answers(tally.answers())
                        .smileys(Arrays.stream(Feeling.values())
                                .map(face -> new SmileyCount()
                                        .smiley(Smiley.valueOf(face.name()))
                                        .answers(tally.of(face)))
                                .toList());
    }
}
