package org.openiro.review.consideration;

import java.util.List;
import org.openiro.review.part.ReviewPart;

/**
 * How the IRO looked into an essential element.
 *
 * @param questions what was asked
 * @param evidence what the finding rests on
 */
record Scrutiny(List<String> questions, String finding, String evidence) implements ReviewPart {

    Scrutiny {
        questions = List.copyOf(questions);
    }

    @Override
    public String name() {
        return "essentials";
    }

    @Override
    public void check() {
        ReviewPart.require(!questions.isEmpty(), "/questions", "Say what was asked.");
        ReviewPart.require(ReviewPart.isSaid(finding), "/finding", "Say what was found.");
        ReviewPart.require(ReviewPart.isSaid(evidence), "/evidence", "Say what that rests on.");
    }
}
