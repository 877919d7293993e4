package org.openiro.review.consideration;

/** How somebody was at a review. */
enum AttendanceMode {
    IN_PERSON("In person"),
    ONLINE("Online"),
    TELEPHONE("By telephone");

    private final String words;

    AttendanceMode(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
