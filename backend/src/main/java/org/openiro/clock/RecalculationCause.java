package org.openiro.clock;

/** Why the deadline book of an authority is worked out again. */
enum RecalculationCause {
    /** A manager asked for it. */
    REQUESTED,
    /** A version of the timescale policy took effect. */
    POLICY,
    /** A day of the working-day calendar became a day off or a working day. */
    CALENDAR
}
