package org.openiro.review.consideration;

/** How far something is so. */
enum Extent {
    YES,
    PARTLY,
    NO
}
