package org.openiro.review;

/** Where a review stands. */
enum ReviewStatus {
    PLANNED,
    HELD,
    CANCELLED
}
