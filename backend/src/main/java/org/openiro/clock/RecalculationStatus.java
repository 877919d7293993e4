package org.openiro.clock;

/** How far a recalculation has come. */
enum RecalculationStatus {
    QUEUED,
    RUNNING,
    DONE
}
