package org.openiro.review.preparation;

/** How much of a review the child chairs. */
enum ChildsChairing {
    ALL,
    PART,
    TOGETHER,
    NONE
}
