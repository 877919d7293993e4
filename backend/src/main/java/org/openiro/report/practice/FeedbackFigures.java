package org.openiro.report.practice;

import java.util.Map;
import org.openiro.voice.FeedbackQuestion;

/**
 * How reviews were for children.
 *
 * @param overall the face for the review as a whole
 * @param questions every question
 */
record FeedbackFigures(FeedbackTally overall, Map<FeedbackQuestion, FeedbackTally> questions) {}
