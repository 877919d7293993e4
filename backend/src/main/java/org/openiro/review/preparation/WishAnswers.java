package org.openiro.review.preparation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.PlaceWords;
import org.openiro.review.part.ReviewPart;

/** What becomes of a child's wishes, each answered once. */
record WishAnswers(List<WishAnswer> answers) {

    WishAnswers {
        answers = List.copyOf(answers);
    }

    Set<WishAbout> about() {
        return answers.stream()
                .map(WishAnswer::about)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WishAbout.class)));
    }

    /**
     * @throws ProblemException 400 for a wish answered twice or refused without an explanation, 422 for words that look
     *     like an address
     */
    void check() {
        Set<WishAbout> seen = EnumSet.noneOf(WishAbout.class);
        for (int i = 0; i < answers.size(); i++) {
            WishAnswer answer = answers.get(i);
            ReviewPart.forbid(!seen.add(answer.about()), "/answers/" + i, "This wish is answered already.");
            boolean explained = answer.asWished() || ReviewPart.isSaid(answer.explanation());
            ReviewPart.require(explained, "/answers/" + i + "/explanation", "Say why, for the child.");
        }
        for (int i = 0; i < answers.size(); i++) {
            String words = answers.get(i).explanation();
            if (words != null && PlaceWords.holdAddress(words)) {
                throw new ProblemException(
                        "venue-label-not-safe",
                        "Say what kind of place it is, without an address or number.",
                        new FieldProblem(
                                "/answers/" + i + "/explanation",
                                "LOOKS_LIKE_ADDRESS",
                                "This looks like an address or a number to call."));
            }
        }
    }
}
