package org.openiro.report.timeliness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The timeliness report straight from the lines of a clean return, without any of the product's code: one period of care
 * for each child, days counted one by one, bank holidays written down by hand.
 */
public final class BruteForceTimeliness {

    private static final DateTimeFormatter RETURN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** England and Wales, April 2025 to December 2026, as published. */
    private static final Set<LocalDate> BANK_HOLIDAYS = Set.of(
            LocalDate.of(2025, 4, 18),
            LocalDate.of(2025, 4, 21),
            LocalDate.of(2025, 5, 5),
            LocalDate.of(2025, 5, 26),
            LocalDate.of(2025, 8, 25),
            LocalDate.of(2025, 12, 25),
            LocalDate.of(2025, 12, 26),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 8, 31),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 28));

    private BruteForceTimeliness() {}

    /**
     * @param today the day of the judgement
     * @param firstDay from which on all reviews are known
     * @return lines as in the CSV of the report
     */
    public static List<String> of(List<String> episodes, List<String> reviews, LocalDate today, LocalDate firstDay) {
        Map<String, List<String[]>> periods = new TreeMap<>();
        episodes.forEach(line -> periods.computeIfAbsent(line.split(",")[0], child -> new ArrayList<>())
                .add(line.split(",", -1)));
        Map<String, TreeSet<LocalDate>> held = new TreeMap<>();
        reviews.forEach(line -> held.computeIfAbsent(line.split(",")[0], child -> new TreeSet<>())
                .add(day(line.split(",", -1)[2])));
        List<String> report = new ArrayList<>();
        periods.forEach((child, rows) ->
                report.addAll(ofChild(child, rows, held.getOrDefault(child, new TreeSet<>()), today, firstDay)));
        return report;
    }

    private static List<String> ofChild(
            String child, List<String[]> rows, TreeSet<LocalDate> held, LocalDate today, LocalDate firstDay) {
        rows.sort((one, other) -> day(one[1]).compareTo(day(other[1])));
        String[] first = rows.get(0);
        String[] last = rows.get(rows.size() - 1);
        boolean startKnown = first[2].equals("S");
        LocalDate start = day(first[1]);
        boolean countKnown = startKnown && !start.isBefore(firstDay);
        LocalDate end = last[7].isEmpty() ? today : day(last[7]);
        String begins = startKnown ? start.toString() : "";

        List<String> report = new ArrayList<>();
        int number = 0;
        LocalDate before = null;
        for (LocalDate review : held) {
            number++;
            LocalDate due = due(number, countKnown, start, before);
            String sequence = countKnown ? String.valueOf(number) : "";
            if (due == null) {
                report.add(String.join(",", child, begins, sequence, review.toString(), "", "NOT_JUDGED", "", ""));
            } else {
                long late = Math.max(0, ChronoUnit.DAYS.between(due, review));
                report.add(String.join(
                        ",",
                        child,
                        begins,
                        sequence,
                        review.toString(),
                        due.toString(),
                        late > 0 ? "LATE" : "ON_TIME",
                        String.valueOf(late),
                        rule(number)));
            }
            before = review;
        }
        LocalDate due = due(number + 1, countKnown, start, before);
        LocalDate until = end.isBefore(today) ? end : today;
        if (due != null && due.isBefore(until)) {
            report.add(String.join(
                    ",",
                    child,
                    begins,
                    countKnown ? String.valueOf(number + 1) : "",
                    "",
                    due.toString(),
                    "NOT_HELD",
                    String.valueOf(ChronoUnit.DAYS.between(due, until)),
                    rule(number + 1)));
        }
        return report;
    }

    /** Null where it cannot be known. */
    private static LocalDate due(int number, boolean countKnown, LocalDate start, LocalDate before) {
        if (number >= 3) {
            return before.plusMonths(6);
        }
        if (!countKnown) {
            return null;
        }
        return number == 1 ? twentyWorkingDaysAfter(start) : before.plusMonths(3);
    }

    private static String rule(int number) {
        return number == 1 ? "FIRST_REVIEW" : number == 2 ? "SECOND_REVIEW" : "SUBSEQUENT_REVIEW";
    }

    private static LocalDate twentyWorkingDaysAfter(LocalDate start) {
        LocalDate day = start;
        for (int left = 20; left > 0; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !BANK_HOLIDAYS.contains(day)) {
                left--;
            }
        }
        return day;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, RETURN);
    }
}
