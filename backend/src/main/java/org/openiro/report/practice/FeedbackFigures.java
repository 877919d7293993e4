package org.openiro.report.practice;

import java.util.Map;
import org.openiro.voice.FeedbackQuestion;

/**
 * How reviews were for children, and for the adults who were invited.
 *
 * @param over whether the quarter is: before that, nothing is told
 * @param overall the face for the review as a whole
 * @param questions every question to children
 */
record FeedbackFigures(
        boolean over, FeedbackTally overall, Map<FeedbackQuestion, FeedbackTally> questions, SurveyFigures surveys) {}
