package org.openiro.oversight.event;

/** How soon the service is told of what has happened. */
public final class TimelyNotice {

    /** More working days than these from the event to the notice are late: our own default, no source has a number. */
    static final int WORKING_DAYS = 2;

    /** Of an event {@code e}, in SQL. */
    public static final String LATE = "(e.source = 'NOTIFIED' and e.lag_working_days > " + WORKING_DAYS + ")";

    private TimelyNotice() {}
}
