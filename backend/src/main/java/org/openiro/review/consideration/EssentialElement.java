package org.openiro.review.consideration;

/** What every review looks into, whatever else is on its agenda (National IRO code of practice, 5.3). */
public enum EssentialElement {
    /** Where the child lives, who cares, and the legal status. */
    HOME_AND_LEGAL,
    EDUCATION,
    HEALTH,
    FAMILY_CONTACT
}
