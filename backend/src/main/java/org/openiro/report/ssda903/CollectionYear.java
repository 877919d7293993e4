package org.openiro.report.ssda903;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year of the SSDA903 collection: 1 April to 31 March.
 *
 * @param startYear the calendar year of its 1 April: 2024 for 2024-25; 1991 (the collection's legal base, the Children
 *     Act 1989, came into force then) to 2999
 */
public record CollectionYear(int startYear) implements Comparable<CollectionYear> {

    private static final Pattern LABEL = Pattern.compile("(\\d{4})-(\\d{2})");

    public CollectionYear {
        if (startYear < 1900 || startYear > 2999) {
            throw new IllegalArgumentException("No collection year starts then");
        }
    }

    /** The collection year a day falls in. */
    public static CollectionYear of(LocalDate day) {
        return new CollectionYear(day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
    }

    /**
     * Reads a label such as {@code 2024-25}.
     *
     * @throws IllegalArgumentException if it is not of that form or the two years do not follow each other
     */
    public static CollectionYear parse(String label) {
        Matcher matcher = LABEL.matcher(label);
        if (matcher.matches()) {
            int start = Integer.parseInt(matcher.group(1));
            if ((start + 1) % 100 == Integer.parseInt(matcher.group(2))) {
                return new CollectionYear(start);
            }
        }
        throw new IllegalArgumentException("A collection year is written like 2024-25");
    }

    public LocalDate start() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    /** The last day, 31 March. */
    public LocalDate end() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    public CollectionYear next() {
        return new CollectionYear(startYear + 1);
    }

    @Override
    public int compareTo(CollectionYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /** The label, such as {@code 2024-25}. */
    @Override
    public String toString() {
        return "%d-%02d".formatted(startYear, (startYear + 1) % 100);
    }
}
