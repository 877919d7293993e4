package org.openiro.review.preparation;

/** A way in which a child takes part in a review. */
enum WayOfTakingPart {
    ATTEND,
    VIDEO,
    AUDIO,
    LETTER,
    APP,
    ADVOCATE,
    DRAWING;

    /** Whether views can arrive by it without the child being there. */
    boolean conveysViews() {
        return this == AUDIO || this == LETTER || this == APP || this == DRAWING;
    }
}
