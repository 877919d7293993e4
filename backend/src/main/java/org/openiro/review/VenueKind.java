package org.openiro.review;

/** What kind of place a review is at: all that a child is told, besides a checked label. */
public enum VenueKind {
    SCHOOL,
    WHERE_YOU_LIVE,
    OFFICE,
    ONLINE,
    OTHER
}
