package org.openiro.review.consideration;

import org.openiro.review.part.ReviewPart;

/**
 * What was said of an item of the agenda.
 *
 * @param words with what result it was discussed, or why it was not
 */
record AgendaPoint(AgendaStanding standing, String words) implements ReviewPart {

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public void check() {
        ReviewPart.require(ReviewPart.isSaid(words), "/words", "Say what was discussed, or why not.");
    }
}
