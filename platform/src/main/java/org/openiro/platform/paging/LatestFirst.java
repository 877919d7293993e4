package org.openiro.platform.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.ProblemException;

/**
 * A list of aggregates with the latest first, page by page. It wants an index on what the condition names, the property
 * it is sorted by, and the id.
 *
 * @param property the day or moment it is sorted by, never null; of two that are alike, the one with the greater id comes
 *     first
 * @param key reads the property
 * @param from reads it from a cursor
 * @param condition which are listed, of an alias {@code e}
 */
public record LatestFirst<T extends Aggregate>(
        Class<T> type, String property, Function<T, ?> key, Function<Cursor, ?> from, String condition) {

    private static final String ALL = "1 = 1";

    public static <T extends Aggregate> LatestFirst<T> byDay(
            Class<T> type, String property, Function<T, LocalDate> key) {
        return new LatestFirst<>(type, property, key, cursor -> cursor.date(0), ALL);
    }

    public static <T extends Aggregate> LatestFirst<T> byMoment(
            Class<T> type, String property, Function<T, Instant> key) {
        return new LatestFirst<>(type, property, key, cursor -> cursor.instant(0), ALL);
    }

    /** Those for which it holds alone: a condition of an alias {@code e}, with parameters by name. */
    public LatestFirst<T> where(String narrower) {
        return new LatestFirst<>(type, property, key, from, narrower);
    }

    /**
     * @param parameters of the condition
     * @param sent null for the first page
     * @throws ProblemException 400 for a cursor of another list
     */
    public Page<T> page(EntityManager entities, Map<String, ?> parameters, String sent, int limit) {
        Optional<Cursor> after = Cursor.parse(sent, 2);
        TypedQuery<T> query = entities.createQuery(query(after.isPresent()), type);
        parameters.forEach(query::setParameter);
        after.ifPresent(last -> query.setParameter("lastKey", from.apply(last)).setParameter("lastId", last.id(1)));
        return Page.of(
                query.setMaxResults(Page.fetch(limit)).getResultList(),
                limit,
                item -> Cursor.after(key.apply(item), item.getId()));
    }

    private String query(boolean goesOn) {
        String next = goesOn ? " and (e.%1$s < :lastKey or e.%1$s = :lastKey and e.id < :lastId)" : "";
        return ("from %2$s e where %3$s" + next + " order by e.%1$s desc, e.id desc")
                .formatted(property, type.getSimpleName(), condition);
    }
}
