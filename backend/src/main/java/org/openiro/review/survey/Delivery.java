package org.openiro.review.survey;

/** How the link gets to somebody who is asked. */
enum Delivery {
    NO_ADDRESS,
    QUEUED,
    HANDED_OFF,
    FAILED
}
