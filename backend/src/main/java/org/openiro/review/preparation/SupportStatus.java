package org.openiro.review.preparation;

/** Where help for a child stands. */
enum SupportStatus {
    TO_BOOK,
    BOOKED,
    NOT_WANTED,
    REFUSED
}
