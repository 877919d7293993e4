package org.openiro.report.ssda903;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A set of collection years, in order; there may be gaps, and it may be empty. */
public final class CollectionYears {

    private final NavigableSet<CollectionYear> years;

    private CollectionYears(Collection<CollectionYear> years) {
        this.years = new TreeSet<>(years);
    }

    public static CollectionYears of(Collection<CollectionYear> years) {
        return new CollectionYears(years);
    }

    public static CollectionYears of(CollectionYear... years) {
        return new CollectionYears(List.of(years));
    }

    /** All years from the first to the last, both included. */
    public static CollectionYears from(CollectionYear first, CollectionYear last) {
        return new CollectionYears(Stream.iterate(first, year -> year.compareTo(last) <= 0, CollectionYear::next)
                .toList());
    }

    /** These years and the others. */
    public CollectionYears and(CollectionYears others) {
        CollectionYears all = new CollectionYears(years);
        all.years.addAll(others.years);
        return all;
    }

    public List<CollectionYear> asList() {
        return List.copyOf(years);
    }

    public boolean isEmpty() {
        return years.isEmpty();
    }

    /** Whether the day falls into one of the years. */
    public boolean contain(LocalDate day) {
        return years.contains(CollectionYear.of(day));
    }

    /** Whether every year from the one of the first day to the one of the last day is here. */
    public boolean coverAll(LocalDate first, LocalDate last) {
        return from(CollectionYear.of(first), CollectionYear.of(last)).years.stream()
                .allMatch(years::contains);
    }

    /** The first year; fails if there is none. */
    public CollectionYear first() {
        return years.first();
    }

    /** The last year; fails if there is none. */
    public CollectionYear last() {
        return years.last();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CollectionYears that && years.equals(that.years);
    }

    @Override
    public int hashCode() {
        return years.hashCode();
    }

    @Override
    public String toString() {
        return years.toString();
    }
}
