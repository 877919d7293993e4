package org.openiro.review.consideration;

/** What follows where a placement does not meet the needs of a child. */
enum PlacementConsequence {
    ACTION("Action"),
    DISPUTE("Taken further");

    private final String words;

    PlacementConsequence(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
