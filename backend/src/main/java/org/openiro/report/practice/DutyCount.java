package org.openiro.report.practice;

import org.openiro.clock.DeadlineRule;

/**
 * The duties of one rule that fell due in a span.
 *
 * @param notDone overdue, or nobody can do them any more
 * @param toCome open and not overdue
 */
record DutyCount(DeadlineRule rule, int inTime, int late, int notDone, int toCome) {

    /** How many were done or are overdue. */
    int judged() {
        return inTime + late + notDone;
    }
}
