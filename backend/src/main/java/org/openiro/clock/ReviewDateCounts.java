package org.openiro.clock;

/**
 * Which date of a review counts for timeliness, for the next review's clock and for the statutory return, where a
 * review took more than one meeting.
 */
public enum ReviewDateCounts {
    /** The last meeting. */
    COMPLETED,
    /** The first meeting. */
    OPENED
}
