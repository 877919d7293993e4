package org.openiro.review.preparation;

import org.openiro.review.part.ReviewPart;

/**
 * How it was found out where the review is held.
 *
 * @param reason null where the child agreed
 */
record VenueAgreement(VenueProposer proposedBy, boolean agreedByChild, String reason) implements PreparationPart {

    boolean isChosenByChild() {
        return proposedBy == VenueProposer.CHILD && agreedByChild;
    }

    @Override
    public String name() {
        return "venue";
    }

    @Override
    public void check() {
        ReviewPart.require(agreedByChild || ReviewPart.isSaid(reason), "/reason", "Say why.");
    }
}
