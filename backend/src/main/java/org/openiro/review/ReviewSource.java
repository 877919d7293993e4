package org.openiro.review;

/** Where the record of a review comes from. */
enum ReviewSource {
    OPENIRO,
    SSDA903
}
