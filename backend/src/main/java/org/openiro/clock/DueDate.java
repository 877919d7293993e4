package org.openiro.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A due date that explains itself.
 *
 * @param from the date of the anchor event, which itself does not count
 * @param dueDate the last day on which the duty is done in time
 * @param amberFrom the first day on which it is amber; null for the days before the due date that hold for most rules
 * @param timescale the authority's value that was counted
 * @param explanation sentences for a social worker: what, by when, counted how, and on whose word
 * @param skippedDays weekdays that did not count, in date order; Saturdays and Sundays are not listed
 * @param provisional true when the date rests on bank holidays that are not announced yet
 * @param policyVersion the version of the authority's policy that was counted by
 * @param latestWorkingDayOnOrBefore the due date, or the last working day before one that falls on a day off
 */
public record DueDate(
        DeadlineRule rule,
        LocalDate from,
        LocalDate dueDate,
        LocalDate amberFrom,
        Basis basis,
        String legalSource,
        Timescale timescale,
        Direction direction,
        String explanation,
        List<SkippedDay> skippedDays,
        boolean provisional,
        int policyVersion,
        LocalDate latestWorkingDayOnOrBefore) {

    public DueDate {
        skippedDays = List.copyOf(skippedDays);
    }

    /**
     * The moment the due date has passed: 00:00 in London on the day after. From this moment a duty is overdue and,
     * for {@link DeadlineRule#MANAGER_RESPONSE}, silence is agreement.
     */
    public Instant passesAt() {
        return LondonTime.startOf(dueDate.plusDays(1));
    }
}
