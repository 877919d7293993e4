package org.openiro.report.practice;

import java.util.Map;
import org.openiro.review.survey.SurveyQuestion;
import org.openiro.review.survey.SurveyRelation;

/**
 * How reviews were for parents, carers and social workers.
 *
 * @param relations every relation, with every question
 */
record SurveyFigures(Map<SurveyRelation, Map<SurveyQuestion, SurveyTally>> relations) {}
