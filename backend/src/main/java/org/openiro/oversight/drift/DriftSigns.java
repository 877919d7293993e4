package org.openiro.oversight.drift;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** All signs there are, looked up together: in one query, whatever their number and that of the children. */
@ApplicationScoped
class DriftSigns {

    static final int MOST_FACTS = 50;

    /** The children, and the days that the query of a sign knows; to be bound with {@link #bind}. */
    static final String CHILDREN = """
            from openiro.child c
            cross join (select cast(:today as date), cast(:yearBefore as date)) dates (today, year_before)
            """;

    private static final String FACTS = "(select '%s' as reason, s.* from (%s) s (text, day, subject)"
            + " order by s.day, s.subject limit " + MOST_FACTS + ")";

    private static final String COUNT = "select '%s' as reason, cast(count(*) as integer) as facts from (%s) s";

    private final List<DriftSign> signs;
    private final Session session;

    DriftSigns(@All List<DriftSign> signs, Session session) {
        this.signs = signs;
        this.session = session;
    }

    /** The signs there are for a child, each with its facts, the oldest first and at most {@value #MOST_FACTS}. */
    List<FoundSign> of(UUID child, LocalDate today) {
        String sql = "select f.reason, f.text, cast(f.day as text), f.subject " + CHILDREN + "cross join lateral ("
                + each(FACTS) + ") f where c.id = :child order by f.day, f.subject";
        return bind(session.createNativeQuery(sql, Object[].class), today)
                .setParameter("child", child)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> DriftReason.valueOf((String) row[0]),
                        () -> new EnumMap<>(DriftReason.class),
                        Collectors.mapping(DriftSigns::fact, Collectors.toList())))
                .entrySet()
                .stream()
                .map(found -> new FoundSign(found.getKey(), found.getValue()))
                .toList();
    }

    /** How many facts each sign rests on, of each child for whom there is one. */
    Map<UUID, Map<DriftReason, Integer>> count(Collection<UUID> children, LocalDate today) {
        Map<UUID, Map<DriftReason, Integer>> found = new HashMap<>();
        if (!children.isEmpty()) {
            String sql = "select c.id, f.reason, f.facts " + CHILDREN + "cross join lateral (" + each(COUNT)
                    + ") f where c.id in (:children) and f.facts > 0";
            bind(session.createNativeQuery(sql, Object[].class), today)
                    .setParameter("children", children)
                    .getResultStream()
                    .forEach(row -> found.computeIfAbsent((UUID) row[0], id -> new EnumMap<>(DriftReason.class))
                            .put(DriftReason.valueOf((String) row[1]), (Integer) row[2]));
        }
        return found;
    }

    /**
     * The condition that there is a sign, for queries over {@link #CHILDREN}.
     *
     * @param reason null for any
     */
    String exist(DriftReason reason) {
        return signs.stream()
                .filter(sign -> reason == null || sign.reason() == reason)
                .map(sign -> "select 1 from (" + sign.sql() + ") s")
                .collect(Collectors.joining(" union all ", "exists (", ")"));
    }

    static <T> NativeQuery<T> bind(NativeQuery<T> query, LocalDate today) {
        return query.setParameter("today", today).setParameter("yearBefore", today.minusYears(1));
    }

    private String each(String query) {
        return signs.stream()
                .map(sign -> query.formatted(sign.reason(), sign.sql()))
                .collect(Collectors.joining(" union all "));
    }

    private static DriftFact fact(Object[] row) {
        return new DriftFact((String) row[1], row[2] == null ? null : LocalDate.parse((String) row[2]), (UUID) row[3]);
    }
}
