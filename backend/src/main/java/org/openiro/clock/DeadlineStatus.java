package org.openiro.clock;

import java.time.LocalDate;

/** How a deadline stands on a day. */
public enum DeadlineStatus {
    /** More than {@value #AMBER_DAYS} days left. */
    GREEN,
    /** At most {@value #AMBER_DAYS} days left, today included. */
    AMBER,
    /** The due date has passed. */
    RED,
    MET,
    /** Met after the due date. */
    MET_LATE,
    /** Recalculated or no longer owed; kept with the reason. */
    WITHDRAWN;

    /** From how many calendar days before the due date a deadline is shown amber. */
    static final int AMBER_DAYS = 5;

    /** The last due date that is amber on a day in London. */
    public static LocalDate amberThrough(LocalDate today) {
        return today.plusDays(AMBER_DAYS);
    }

    /** How a deadline that is neither met nor withdrawn stands. */
    public static DeadlineStatus ofOpen(LocalDate dueDate, LocalDate today) {
        if (dueDate.isBefore(today)) {
            return RED;
        }
        return dueDate.isAfter(amberThrough(today)) ? GREEN : AMBER;
    }
}
