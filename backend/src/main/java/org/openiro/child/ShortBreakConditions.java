package org.openiro.child;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The conditions of short breaks that can be counted (SI 2010/959, regulation 48). Only breaks that are recorded one by
 * one, legal status V3, have days of their own; of an agreement, V4, nobody knows from the record how long each lasted.
 */
final class ShortBreakConditions {

    private static final int LONGEST_BREAK = 17;
    private static final int MOST_IN_A_YEAR = 75;
    private static final int MONTHS = 12;

    private ShortBreakConditions() {}

    /**
     * A break. The day it ended does not count, as nobody slept away from home after it.
     *
     * @param to the first day at home again, or today
     */
    record Break(LocalDate from, LocalDate to) {

        int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        }
    }

    /** @param earlier breaks of the same child before this one */
    static List<ShortBreakBreach> brokenBy(Break last, Collection<Break> earlier) {
        List<ShortBreakBreach> broken = new ArrayList<>();
        if (last.days() > LONGEST_BREAK) {
            broken.add(new ShortBreakBreach(
                    ShortBreakBreach.Condition.BREAK_LONGER_THAN_17_DAYS,
                    last.days(),
                    last.from().plusDays(LONGEST_BREAK)));
        }
        SortedSet<LocalDate> days = new TreeSet<>();
        earlier.forEach(each -> each.from().datesUntil(each.to()).forEach(days::add));
        last.from().datesUntil(last.to()).forEach(days::add);
        Deque<LocalDate> year = new ArrayDeque<>();
        LocalDate first = null;
        int most = 0;
        for (LocalDate day : days) {
            year.addLast(day);
            while (!year.getFirst().isAfter(day.minusMonths(MONTHS))) {
                year.removeFirst();
            }
            // What was broken before this break is said of the one that broke it.
            if (year.size() > MOST_IN_A_YEAR && !day.isBefore(last.from())) {
                first = first == null ? day : first;
                most = Math.max(most, year.size());
            }
        }
        if (first != null) {
            broken.add(new ShortBreakBreach(ShortBreakBreach.Condition.MORE_THAN_75_DAYS_IN_12_MONTHS, most, first));
        }
        return broken;
    }
}
