package org.openiro.review;

/** How something is, or was, for a child: five faces, each with its words. */
public enum Feeling {
    VERY_GOOD("Very good"),
    GOOD("Good"),
    OK("Neither good nor bad"),
    BAD("Bad"),
    VERY_BAD("Very bad");

    private final String words;

    Feeling(String words) {
        this.words = words;
    }

    /** As the record of a review says it. */
    public String words() {
        return words;
    }
}
