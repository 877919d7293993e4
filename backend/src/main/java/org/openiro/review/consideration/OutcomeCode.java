package org.openiro.review.consideration;

/** Whether a care plan can be confirmed. */
public enum OutcomeCode {
    /** With what was proposed to it. */
    CONFIRMED("The care plan was confirmed.", "Your care plan is right for you now."),
    CHANGE_NEEDED("The care plan needs to change.", "Your care plan needs to change. Your social worker will do that.");

    private final String words;
    private final String forChild;

    OutcomeCode(String words, String forChild) {
        this.words = words;
        this.forChild = forChild;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }

    /** As the child reads it: short sentences, plain words. */
    String forChild() {
        return forChild;
    }
}
