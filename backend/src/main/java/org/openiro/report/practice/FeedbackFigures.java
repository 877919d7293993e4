package org.openiro.report.practice;

import java.util.Map;
import org.openiro.voice.FeedbackQuestion;

/**
 * How reviews were for children, and for the adults who were invited.
 *
 * @param overall the face for the review as a whole
 * @param questions every question to children
 */
record FeedbackFigures(FeedbackTally overall, Map<FeedbackQuestion, FeedbackTally> questions, SurveyFigures surveys) {}
