package org.openiro.review;

/** How people meet. */
public enum MeetingMode {
    IN_PERSON,
    ONLINE,
    TELEPHONE,
    HYBRID
}
