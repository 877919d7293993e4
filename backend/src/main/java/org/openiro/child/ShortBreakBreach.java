package org.openiro.child;

import java.time.LocalDate;

/**
 * A condition of short breaks (SI 2010/959, regulation 48) that is broken.
 *
 * @param days how many it came to
 * @param on the first day on which it was broken
 */
record ShortBreakBreach(Condition condition, int days, LocalDate on) {

    enum Condition {
        BREAK_LONGER_THAN_17_DAYS,
        MORE_THAN_75_DAYS_IN_12_MONTHS
    }
}
