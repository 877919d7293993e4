package org.openiro.review;

/** How a review was held. */
enum ReviewFormat {
    MEETING,
    /** By those who take part without meeting: open to a child who decided on one meeting a year. */
    WITHOUT_MEETING
}
