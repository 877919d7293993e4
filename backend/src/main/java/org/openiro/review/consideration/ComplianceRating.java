package org.openiro.review.consideration;

/** How far an authority keeps to the care planning regulations for a child, as the IRO judges. */
enum ComplianceRating {
    MET("Met"),
    MOSTLY_MET("Mostly met"),
    PARTLY_MET("Met in part"),
    NOT_MET("Not met");

    private final String words;

    ComplianceRating(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
