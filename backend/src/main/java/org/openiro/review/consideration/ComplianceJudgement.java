package org.openiro.review.consideration;

import org.openiro.review.part.ReviewPart;

/** How far the authority complies for a child, and is a good parent (Buckinghamshire practice standard 8). */
record ComplianceJudgement(ComplianceRating rating, String narrative) implements ReviewPart {

    @Override
    public String name() {
        return "compliance";
    }

    @Override
    public void check() {
        ReviewPart.require(ReviewPart.isSaid(narrative), "/narrative", "Say why.");
    }
}
