package org.openiro.clock;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a change did to one line of the deadline book.
 *
 * @param deadline the row that is owed now, else the one that was withdrawn
 * @param child null for a duty that concerns no single child
 * @param before null when nothing was owed by this rule before
 * @param now null when nothing is owed by this rule any more
 */
public record MovedDeadline(UUID deadline, UUID child, DeadlineRule rule, LocalDate before, LocalDate now) {

    /** Where it stands in a list by date. */
    LocalDate day() {
        return now == null ? before : now;
    }
}
