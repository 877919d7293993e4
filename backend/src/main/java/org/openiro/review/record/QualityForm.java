package org.openiro.review.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * A Quality Monitoring Form as it is filled in.
 *
 * @param edition which questions it answers
 * @param answers in the order of the questions
 * @param strengths what was done well; may be null, as may {@code concerns}
 */
record QualityForm(int edition, List<Answer> answers, String strengths, String concerns) implements DocumentContent {

    /** @param words may be null */
    record Answer(QualityQuestion question, QualityJudgement judgement, String words) {}

    QualityForm {
        answers =
                answers.stream().sorted(Comparator.comparing(Answer::question)).toList();
    }

    static QualityForm empty() {
        return new QualityForm(QualityEdition.latest().number(), List.of(), null, null);
    }

    /**
     * A draft of the present edition.
     *
     * @throws ProblemException 400 for a question that is answered twice
     */
    static QualityForm draft(List<Answer> given, String strengths, String concerns) {
        List<FieldProblem> twice = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            QualityQuestion question = given.get(i).question();
            if (given.subList(0, i).stream().anyMatch(earlier -> earlier.question() == question)) {
                twice.add(new FieldProblem("/answers/" + i, "DUPLICATE", "This question is answered already."));
            }
        }
        if (!twice.isEmpty()) {
            throw ProblemException.malformed(twice);
        }
        return new QualityForm(QualityEdition.latest().number(), given, strengths, concerns);
    }

    /** @throws ProblemException 422 naming each question that is not answered, or lacks its words */
    void requireComplete() {
        Map<QualityQuestion, Answer> given = new EnumMap<>(QualityQuestion.class);
        answers.forEach(answer -> given.put(answer.question(), answer));
        List<FieldProblem> missing = new ArrayList<>();
        for (QualityQuestion question : QualityEdition.of(edition).questions()) {
            Answer answer = given.get(question);
            if (answer == null) {
                missing.add(new FieldProblem("/answers", question.name(), "Answer this question."));
            } else if (answer.judgement().needsWords()
                    && (answer.words() == null || answer.words().isBlank())) {
                missing.add(new FieldProblem("/answers", question.name(), "Say what it rests on."));
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    "quality-form-incomplete",
                    "Complete the draft and submit it again.",
                    missing.toArray(FieldProblem[]::new));
        }
    }
}
