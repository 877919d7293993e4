package org.openiro.review.consideration;

/** How somebody was at a review. */
enum AttendanceMode {
    IN_PERSON,
    ONLINE,
    TELEPHONE
}
