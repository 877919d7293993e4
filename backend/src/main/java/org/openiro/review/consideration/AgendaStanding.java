package org.openiro.review.consideration;

/** What became of an item of the agenda. */
enum AgendaStanding {
    DISCUSSED("Discussed"),
    NOT_RELEVANT("Not relevant"),
    /** It should have been, and was not: recorded all the same. */
    NOT_DISCUSSED("Not discussed");

    private final String words;

    AgendaStanding(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
