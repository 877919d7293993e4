package org.openiro.report.ssda903;

import java.time.LocalDate;

/**
 * How a period of care ended, if it did.
 *
 * @param state whether it ended
 * @param date the day it ended; null unless the state is {@link State#ENDED}
 * @param rec the end reason, empty if open or if only the start of another period shows that it ended
 */
public record PeriodEnd(State state, LocalDate date, String rec) {

    /** Whether a period ended. */
    public enum State {
        /** Care goes on, as far as the return says. Also when the last episode ended without care ending. */
        OPEN,
        ENDED,
        /** Care ended, but the day is not given. */
        ENDED_DATE_UNKNOWN
    }

    static PeriodEnd open() {
        return new PeriodEnd(State.OPEN, null, "");
    }

    static PeriodEnd ended(LocalDate date, String rec) {
        return new PeriodEnd(date == null ? State.ENDED_DATE_UNKNOWN : State.ENDED, date, rec);
    }
}
