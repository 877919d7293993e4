package org.openiro.review;

/** How something is, or was, for a child: five faces, each with its words. */
public enum Feeling {
    VERY_GOOD,
    GOOD,
    OK,
    BAD,
    VERY_BAD
}
