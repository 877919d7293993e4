package org.openiro.review.consideration;

/** What holds for a care plan as a whole. */
public enum OutlinePart {
    PERMANENCE("Plan for permanence"),
    CONTINGENCY("What is done if it breaks down"),
    ASSESSMENT("Assessment");

    private final String words;

    OutlinePart(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
