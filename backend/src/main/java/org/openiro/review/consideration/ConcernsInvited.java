package org.openiro.review.consideration;

import org.openiro.review.part.ReviewPart;

/**
 * Whether everybody was told to come to the IRO with a concern (National IRO code of practice, 6).
 *
 * @param how null when they were not told
 */
record ConcernsInvited(String how, String notInvitedBecause) implements ReviewPart {

    @Override
    public String name() {
        return "concernsInvited";
    }

    @Override
    public void check() {
        Checklist.either(
                ReviewPart.isSaid(how),
                ReviewPart.isSaid(notInvitedBecause),
                "/notInvitedBecause",
                "Say how they were told, or why not.");
    }
}
