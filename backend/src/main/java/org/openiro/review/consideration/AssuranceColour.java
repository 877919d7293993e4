package org.openiro.review.consideration;

/** How assured the IRO is: a judgement, which does not follow from the answer. */
enum AssuranceColour {
    GREEN("Assured"),
    AMBER("Assured with doubts"),
    RED("Not assured");

    private final String words;

    AssuranceColour(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
