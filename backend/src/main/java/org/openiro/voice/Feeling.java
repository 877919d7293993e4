package org.openiro.voice;

/** How a review was for a child: five faces, each with its words. */
enum Feeling {
    VERY_GOOD,
    GOOD,
    OK,
    BAD,
    VERY_BAD
}
