package org.openiro.review.invitation;

/** The way an invitation takes. */
enum Channel {
    EMAIL,
    LETTER,
    /** The child's app, which shows the review by itself. */
    APP,
    IN_PERSON
}
