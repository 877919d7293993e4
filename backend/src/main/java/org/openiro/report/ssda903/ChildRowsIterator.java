package org.openiro.report.ssda903;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Merges the three tables child by child, holding one child in memory.
 *
 * <p>Each source must come in the order of {@link String#compareTo} of the child's identifier; from PostgreSQL that is
 * {@code order by child collate "C"}. Within a child any order will do. More than {@link #MAX_ROWS} rows of a table for
 * one child are refused with {@link Anomaly#TOO_MANY_ROWS_FOR_CHILD}: a careless key must not fill the memory.
 */
public final class ChildRowsIterator implements Iterator<ChildRows> {

    /** Rows one child may have in one table: a review a day for over five years. */
    static final int MAX_ROWS = 2_000;

    private final Source<HeaderRow> headers;
    private final Source<EpisodeRow> episodes;
    private final Source<ReviewRow> reviews;

    public ChildRowsIterator(Iterator<HeaderRow> headers, Iterator<EpisodeRow> episodes, Iterator<ReviewRow> reviews) {
        this.headers = new Source<>(Table.HEADER, headers);
        this.episodes = new Source<>(Table.EPISODES, episodes);
        this.reviews = new Source<>(Table.REVIEWS, reviews);
    }

    @Override
    public boolean hasNext() {
        return nextChild() != null;
    }

    /**
     * The next child.
     *
     * @throws IllegalStateException if a source is not in the order of the child's identifier
     */
    @Override
    public ChildRows next() {
        String child = nextChild();
        if (child == null) {
            throw new NoSuchElementException();
        }
        List<Finding> surplus = new ArrayList<>();
        return new ChildRows(
                child,
                headers.take(child, surplus),
                episodes.take(child, surplus),
                reviews.take(child, surplus),
                surplus);
    }

    private String nextChild() {
        return Stream.of(headers, episodes, reviews)
                .map(Source::child)
                .filter(Objects::nonNull)
                .min(String::compareTo)
                .orElse(null);
    }

    private static final class Source<T extends ReturnRow> {

        private final Table table;
        private final Iterator<T> rows;
        private T head;

        Source(Table table, Iterator<T> rows) {
            this.table = table;
            this.rows = rows;
            this.head = rows.hasNext() ? rows.next() : null;
        }

        String child() {
            return head == null ? null : head.child();
        }

        List<T> take(String child, List<Finding> surplus) {
            List<T> taken = new ArrayList<>();
            while (child.equals(child())) {
                if (taken.size() < MAX_ROWS) {
                    taken.add(head);
                } else {
                    surplus.add(new Finding(table, head.rowNumber(), Anomaly.TOO_MANY_ROWS_FOR_CHILD));
                }
                advance();
            }
            return taken;
        }

        private void advance() {
            String before = head.child();
            head = rows.hasNext() ? rows.next() : null;
            if (head != null && head.child().compareTo(before) < 0) {
                throw new IllegalStateException("Rows of " + table.displayName() + " are not in the order of CHILD");
            }
        }
    }
}
