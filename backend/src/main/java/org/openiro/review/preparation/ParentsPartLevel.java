package org.openiro.review.preparation;

/** How far parents take part in the review of a child matched or placed for adoption. */
enum ParentsPartLevel {
    FULL,
    PART,
    SEPARATE,
    NONE
}
