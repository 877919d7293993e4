package org.openiro.review.consideration;

import org.openiro.review.part.ReviewPart;

/**
 * Whether the IRO is satisfied that the placement meets the needs of the child (Buckinghamshire practice standard 2).
 *
 * @param consequence what follows; null where nothing needs to
 */
record PlacementJudgement(Extent meetsNeeds, String reason, PlacementConsequence consequence, String consequenceWords)
        implements ReviewPart {

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public void check() {
        ReviewPart.require(ReviewPart.isSaid(reason), "/reason", "Say why.");
        ReviewPart.require(
                meetsNeeds != Extent.NO || consequence != null, "/consequence", "Say what follows from that.");
        ReviewPart.forbid(
                meetsNeeds == Extent.YES && consequence != null, "/consequence", "Nothing follows from that.");
        Checklist.together(consequence != null, ReviewPart.isSaid(consequenceWords), "/consequenceWords");
    }
}
