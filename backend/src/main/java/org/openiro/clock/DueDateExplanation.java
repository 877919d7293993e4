package org.openiro.clock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Puts a due date into plain sentences. */
final class DueDateExplanation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final DeadlineRule rule;
    private final TimescalePolicy policy;
    private final WorkingDayCalendar calendar;
    private final LocalDate from;
    private final WorkingDayCount count;
    private final LocalDate workingDay;

    DueDateExplanation(
            DeadlineRule rule,
            TimescalePolicy policy,
            WorkingDayCalendar calendar,
            LocalDate from,
            WorkingDayCount count,
            LocalDate workingDay) {
        this.rule = rule;
        this.policy = policy;
        this.calendar = calendar;
        this.from = from;
        this.count = count;
        this.workingDay = workingDay;
    }

    String text() {
        StringJoiner sentences = new StringJoiner(" ");
        sentences.add(rule.duty() + " by " + DAY.format(count.date()) + ".");
        sentences.add(counting());
        if (timescale().unit() == TimescaleUnit.WORKING_DAYS) {
            sentences.add(daysNotCounted());
        } else {
            addMonthEnd(sentences);
            addDayOff(sentences);
        }
        sentences.add(rule.basis().sentence() + ": " + rule.legalSource() + ".");
        addOwnValue(sentences);
        if (count.provisional()) {
            sentences.add("The date is provisional: bank holidays are known only up to "
                    + DAY.format(calendar.announcedThrough()) + ".");
        }
        return sentences.toString();
    }

    static String ofEarlyFirstReview(DueDate counted, LocalDate limit, LocalDate firstReviewOn) {
        return counted.rule().duty() + " by " + DAY.format(limit) + ". The usual "
                + counted.timescale().inWords() + " would end on " + DAY.format(counted.dueDate())
                + ", but the first review is on " + DAY.format(firstReviewOn)
                + " and a child has an Independent Reviewing Officer before it. "
                + Basis.REGULATION.sentence() + ": " + LegalSources.FIRST_IRO + ".";
    }

    static String ofHalfway(DeadlineRule rule, LocalDate due, LocalDate middle, LocalDate from, LocalDate until) {
        String off = due.equals(middle)
                ? ""
                : " The middle, " + DAY.format(middle) + ", is a day off, so it is the last working day before it.";
        return rule.duty() + " by " + DAY.format(due) + ". That is halfway between "
                + rule.anchorEvent().inWords() + ", " + DAY.format(from) + ", and " + DAY.format(until)
                + ", by which the next is due." + off + " " + rule.basis().sentence() + ": " + rule.legalSource() + ".";
    }

    private Timescale timescale() {
        return policy.timescale(rule);
    }

    private String counting() {
        if (timescale().equals(Timescale.ON_THE_DAY)) {
            return "That is " + rule.anchorEvent().inWords() + ".";
        }
        String side = rule.direction() == Direction.AFTER ? " after " : " before ";
        String sentence =
                "That is " + timescale().inWords() + side + rule.anchorEvent().inWords() + ", " + DAY.format(from);
        return timescale().unit() == TimescaleUnit.WORKING_DAYS
                ? sentence + ", not counting that day."
                : sentence + ".";
    }

    private String daysNotCounted() {
        List<SkippedDay> skipped = count.skippedDays();
        if (skipped.isEmpty()) {
            return "Weekends are not counted, and there is no bank holiday in between.";
        }
        StringJoiner days = new StringJoiner(", ");
        skipped.forEach(day -> days.add(DAY.format(day.date()) + " (" + day.name() + ")"));
        return "Weekends are not counted, nor " + (skipped.size() == 1 ? "is " : "are ") + days + ".";
    }

    private void addMonthEnd(StringJoiner sentences) {
        if (timescale().unit() == TimescaleUnit.CALENDAR_MONTHS
                && count.date().getDayOfMonth() != from.getDayOfMonth()) {
            sentences.add(MONTH.format(count.date()) + " has no day " + from.getDayOfMonth()
                    + ", so it is the last day of that month.");
        }
    }

    private void addDayOff(StringJoiner sentences) {
        if (!workingDay.equals(count.date())) {
            sentences.add("It falls on a day off and does not move on: the last working day before it is "
                    + DAY.format(workingDay) + ".");
        }
    }

    private void addOwnValue(StringJoiner sentences) {
        String usual = rule.defaultTimescale().inWords();
        if (!timescale().equals(rule.defaultTimescale())) {
            sentences.add("This authority has set " + timescale().inWords() + " in place of " + usual + ".");
        }
        policy.approval(rule)
                .ifPresent(approval -> sentences.add("The director of children's services, " + approval.approvedBy()
                        + ", agreed to this: " + withFullStop(approval.reason())));
    }

    private static String withFullStop(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
