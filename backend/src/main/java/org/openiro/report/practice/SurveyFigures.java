package org.openiro.report.practice;

import java.util.Map;
import java.util.Optional;
import org.openiro.review.survey.SurveyQuestion;
import org.openiro.review.survey.SurveyRelation;

/**
 * How reviews were for parents, carers and social workers.
 *
 * @param counted empty when no whole quarter is over
 * @param relations every relation, with every question
 */
record SurveyFigures(
        Optional<WholeQuarters> counted, Map<SurveyRelation, Map<SurveyQuestion, SurveyTally>> relations) {}
