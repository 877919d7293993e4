package org.openiro.review.distribution;

/** How somebody stands on the list of those who get a record. */
enum RecipientState {
    TO_DECIDE,
    /** A mail with a link is on its way to the mail server. */
    SENDING,
    RECEIVED,
    EXCLUDED
}
