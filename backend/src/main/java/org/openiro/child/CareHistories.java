package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Reads periods of care with their facts: three queries for any number of children. */
@ApplicationScoped
public class CareHistories {

    private static final String PERIODS = """
            select id, child_id, status = 'ACTIVE', cast(looked_after_from as text), cast(ended_on as text),
                sequence_known
            from openiro.period_of_care where child_id in (:children)
            order by child_id, looked_after_from nulls first, id
            """;

    private static final String EPISODES = """
            select period_of_care_id, cast(started_on as text), legal_status, placement_type,
                coalesce(reason_new_episode, 'S') in ('S', 'P', 'T', 'B', 'U'),
                coalesce(reason_new_episode, 'S') in ('S', 'P', 'B'), source = 'SSDA903'
            from openiro.episode where child_id in (:children)
            """;

    private static final String CIRCUMSTANCES = """
            select period_of_care_id, kind, cast(from_day as text), holds
            from openiro.circumstance where child_id in (:children) order by from_day, recorded_at, id
            """;

    private final Session entities;

    CareHistories(Session entities) {
        this.entities = entities;
    }

    /** Every period of care of these children, those of one child in order of time. */
    public List<CareHistory> of(Collection<UUID> children) {
        if (children.isEmpty()) {
            return List.of();
        }
        entities.flush();
        Map<UUID, List<CareFacts.Stretch>> stretches = new HashMap<>();
        rows(EPISODES, children)
                .forEach(row -> stretches
                        .computeIfAbsent((UUID) row[0], period -> new ArrayList<>())
                        .add(new CareFacts.Stretch(
                                date(row[1]),
                                (String) row[2],
                                (String) row[3],
                                (Boolean) row[4],
                                (Boolean) row[5],
                                (Boolean) row[6])));
        Map<UUID, List<CareFacts.Turn>> turns = new HashMap<>();
        rows(CIRCUMSTANCES, children)
                .forEach(row -> turns.computeIfAbsent((UUID) row[0], period -> new ArrayList<>())
                        .add(new CareFacts.Turn(
                                CircumstanceKind.valueOf((String) row[1]), date(row[2]), (Boolean) row[3])));
        return rows(PERIODS, children).stream()
                .map(row -> new CareHistory(
                        (UUID) row[0],
                        (UUID) row[1],
                        (Boolean) row[2],
                        date(row[3]),
                        date(row[4]),
                        (Boolean) row[5],
                        new CareFacts(
                                stretches.getOrDefault(row[0], List.of()), turns.getOrDefault(row[0], List.of()))))
                .toList();
    }

    private List<Object[]> rows(String sql, Collection<UUID> children) {
        return entities.createNativeQuery(sql, Object[].class)
                .setParameter("children", children)
                .getResultList();
    }

    private static LocalDate date(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
