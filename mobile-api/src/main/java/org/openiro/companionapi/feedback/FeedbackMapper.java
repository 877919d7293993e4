package org.openiro.companionapi.feedback;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openiro.api.companion.model.FeedbackAnswerToGive;
import org.openiro.api.companion.model.FeedbackQuestion;
import org.openiro.api.companion.model.FeedbackToGive;
import org.openiro.api.companion.model.MyFeedback;
import org.openiro.api.companion.model.MyFeedbackAnswer;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.api.companion.model.Smiley;
import org.openiro.companionapi.people.Helper.Place;
import org.openiro.companionapi.people.Helpers;
import org.openiro.companionapi.session.Me;
import org.openiro.companionapi.words.Phrase;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Feedback, for one child. */
record FeedbackMapper(Me me, Helpers helpers) {

    /** @throws ProblemException 400 when a question is answered twice */
    static Said toSaid(FeedbackToGive words) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (words.getAnswers() != null) {
            for (FeedbackAnswerToGive answer : words.getAnswers()) {
                if (answers.put(answer.getQuestion().name(), answer.getSmiley().name()) != null) {
                    throw ProblemException.malformed(
                            new FieldProblem("/answers", "DUPLICATE", "A question is answered once."));
                }
            }
        }
        String better = words.getCouldBeBetter();
        return new Said(
                words.getSmiley() == null ? null : words.getSmiley().name(),
                better == null || better.isBlank() ? null : better,
                answers);
    }

    MyFeedback toModel(FeedbackRow feedback) {
        Said said = feedback.said();
        return new MyFeedback()
                .id(feedback.id)
                .reviewId(feedback.reviewId)
                .smiley(said.smiley() == null ? null : Smiley.fromValue(said.smiley()))
                .couldBeBetter(said.couldBeBetter())
                .answers(said.answers().entrySet().stream()
                        .map(answer -> new MyFeedbackAnswer()
                                .question(FeedbackQuestion.fromValue(answer.getKey()))
                                .smiley(Smiley.fromValue(answer.getValue())))
                        .sorted(Comparator.comparing(MyFeedbackAnswer::getQuestion))
                        .toList())
                .skipped(said.isNothing())
                .thanks(me.words()
                        .say(
                                said.isNothing() ? Phrase.FEEDBACK_SKIPPED : Phrase.FEEDBACK_THANKS,
                                helpers.spoken(Place.IRO, me.words())))
                .readingBand(ReadingBand.fromValue(me.getReadingBand().name()))
                .givenAt(feedback.givenAt.atOffset(ZoneOffset.UTC));
    }
}
