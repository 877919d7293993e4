package org.openiro.review.consideration;

/** How far something is so. */
enum Extent {
    YES("Yes"),
    PARTLY("In part"),
    NO("No");

    private final String words;

    Extent(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
