package org.openiro.review.consideration;

/** What every review looks into, whatever else is on its agenda (National IRO code of practice, 5.3). */
public enum EssentialElement {
    /** Where the child lives, who cares, and the legal status. */
    HOME_AND_LEGAL("Home, carer and legal status"),
    EDUCATION("Education"),
    HEALTH("Health"),
    FAMILY_CONTACT("Contact with the family");

    private final String words;

    EssentialElement(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
