package org.openiro.review.consideration;

/** Where a view of the child's comes from. */
enum ViewSource {
    CHILD_APP("In the app"),
    IRO("To the Independent Reviewing Officer"),
    TRUSTED_PERSON("To somebody trusted"),
    ADVOCATE("To an advocate");

    private final String words;

    ViewSource(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
