package org.openiro.review.consideration;

/** What the authority explains about permanence, and to whom (West Sussex practice guidance). */
enum ExplanationMatter {
    TO_CHILD("The plan, to the child"),
    TO_PARENTS("The plan, to the parents"),
    SUPPORT_TO_PARENTS("Support, to the parents"),
    SUPPORT_TO_FAMILY("Support, to the wider family");

    private final String words;

    ExplanationMatter(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
