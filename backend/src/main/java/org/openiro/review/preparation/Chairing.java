package org.openiro.review.preparation;

import org.openiro.review.part.ReviewPart;

/**
 * How much of the review the child wants to chair, what helps, and what came of it.
 *
 * @param outcome null until it took place
 */
record Chairing(ChildsChairing preference, String supportNotes, ChildsChairing outcome, String outcomeNote)
        implements PreparationPart {

    @Override
    public String name() {
        return "chairing";
    }

    @Override
    public void check() {
        ReviewPart.forbid(outcome == null && outcomeNote != null, "/outcomeNote", "Say how much it was first.");
    }
}
