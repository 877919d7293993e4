package org.openiro.clock;

/** How a deadline stands on a day. */
public enum DeadlineStatus {
    /** More than {@value Deadline#AMBER_DAYS} days left. */
    GREEN,
    /** At most {@value Deadline#AMBER_DAYS} days left, today included. */
    AMBER,
    /** The due date has passed. */
    RED,
    MET,
    /** Met after the due date. */
    MET_LATE,
    /** Recalculated or no longer owed; kept with the reason. */
    WITHDRAWN
}
