package org.openiro.platform.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor what asks for the next page; null on the last one
 */
public record Page<T>(List<T> items, String nextCursor) {

    /**
     * Cuts a page out of what a query found.
     *
     * @param found at most {@link #fetch fetch(limit)} items: the one beyond the limit shows that there are more
     * @param limit the most items a page may hold, at least 1
     * @param cursor the sort key of an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<? super T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)).toString());
    }

    /** How many rows to ask the database for: one more than fits. */
    public static int fetch(int limit) {
        return limit + 1;
    }

    /** The same page with each item turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), nextCursor);
    }
}
