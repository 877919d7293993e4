package org.openiro.clock;

/** Whether a duty falls after its anchor event or before it. */
public enum Direction {
    AFTER,
    BEFORE
}
