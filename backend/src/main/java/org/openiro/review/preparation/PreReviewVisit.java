package org.openiro.review.preparation;

import java.time.LocalDate;
import org.openiro.review.part.ReviewPart;

/**
 * That the IRO saw the child before the review.
 *
 * @param elsewhereBecause null when it was where the child lives
 */
record PreReviewVisit(LocalDate visitedOn, boolean inPlacement, String elsewhereBecause, boolean alone)
        implements PreparationPart {

    @Override
    public String name() {
        return "visit";
    }

    @Override
    public void check() {
        ReviewPart.require(inPlacement || ReviewPart.isSaid(elsewhereBecause), "/elsewhereBecause", "Say why.");
        ReviewPart.forbid(inPlacement && elsewhereBecause != null, "/elsewhereBecause", "It was in the placement.");
    }

    @Override
    public void checkDays(LocalDate today) {
        ReviewPart.requirePast("/visitedOn", visitedOn, today);
    }
}
