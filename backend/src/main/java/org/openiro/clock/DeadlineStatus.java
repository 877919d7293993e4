package org.openiro.clock;

import java.time.LocalDate;

/** How a deadline stands on a day. */
public enum DeadlineStatus {
    /** More than {@value #AMBER_DAYS} days left, unless the rule says otherwise. */
    GREEN,
    /** At most {@value #AMBER_DAYS} days left, today included, unless the rule says otherwise. */
    AMBER,
    /** The due date has passed. */
    RED,
    MET,
    /** Met after the due date. */
    MET_LATE,
    /** Recalculated or no longer owed; kept with the reason. */
    WITHDRAWN;

    /** From how many calendar days before the due date a deadline is shown amber whose rule does not say. */
    public static final int AMBER_DAYS = 5;

    /** The last due date that is amber on a day in London, where the rule does not say. */
    static LocalDate amberThrough(LocalDate today) {
        return today.plusDays(AMBER_DAYS);
    }

    /** The first day on which a due date is amber, where the rule does not say. */
    static LocalDate amberFrom(LocalDate dueDate) {
        return dueDate.minusDays(AMBER_DAYS);
    }

    /** How a deadline that is neither met nor withdrawn stands. */
    public static DeadlineStatus ofOpen(LocalDate dueDate, LocalDate amberFrom, LocalDate today) {
        if (dueDate.isBefore(today)) {
            return RED;
        }
        return amberFrom.isAfter(today) ? GREEN : AMBER;
    }
}
