package org.openiro.review.consideration;

import org.openiro.review.part.ReviewPart;

/**
 * What the review said of the plan for permanence, whose goals are those of the care plan.
 *
 * @param action what is to be done where there is none; null otherwise
 */
record PermanenceConsidered(Extent timescalesViable, String reason, String action) implements ReviewPart {

    @Override
    public String name() {
        return "permanence";
    }

    @Override
    public void check() {
        ReviewPart.require(ReviewPart.isSaid(reason), "/reason", "Say why.");
    }
}
