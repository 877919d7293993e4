package org.openiro.visit;

import java.time.LocalDate;
import org.openiro.clock.DeadlineRule;

/**
 * A visit that was or is due.
 *
 * @param anchor the day that is counted from
 * @param visitedOn null while nobody has come
 * @param overtaken whether another placement began before anybody had come, so that nobody will
 */
record VisitDue(DeadlineRule rule, LocalDate anchor, LocalDate dueOn, LocalDate visitedOn, boolean overtaken) {

    boolean isMissedOn(LocalDate today) {
        return visitedOn == null ? dueOn.isBefore(today) : visitedOn.isAfter(dueOn);
    }
}
