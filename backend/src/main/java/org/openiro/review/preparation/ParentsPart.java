package org.openiro.review.preparation;

import org.openiro.review.part.ReviewPart;

/**
 * How far parents take part in the review of a child matched or placed for adoption.
 *
 * @param reason null where it is in full
 */
record ParentsPart(ParentsPartLevel level, String reason) implements PreparationPart {

    @Override
    public String name() {
        return "parentsPart";
    }

    @Override
    public void check() {
        ReviewPart.require(level == ParentsPartLevel.FULL || ReviewPart.isSaid(reason), "/reason", "Say why.");
    }
}
