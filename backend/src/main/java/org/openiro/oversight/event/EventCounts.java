package org.openiro.oversight.event;

/**
 * Significant events of one kind.
 *
 * @param kind the name of one of the thirteen
 * @param late told, but late
 * @param readLate not read in time, or not at all although the time has passed; likewise decided
 */
public record EventCounts(
        String kind, int total, int late, int foundByService, int detected, int readLate, int decidedLate) {}
