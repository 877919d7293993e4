package org.openiro.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.openiro.access.Actor;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineRule;

/** How much of each kind of work is green, amber and red. */
@ApplicationScoped
class WorkCounts {

    private static final String COLUMNS = """
            select w.rule, count(*) filter (where w.alert is null and w.due_date >= :today and w.amber_from > :today),
                count(*) filter (where w.alert is null and w.due_date >= :today and w.amber_from <= :today),
                count(*) filter (where w.alert is not null or w.due_date < :today)
            from (%s) w group by w.rule
            """;

    private final Session entities;
    private final CurrentActor current;
    private final AuthorityTime time;

    WorkCounts(Session entities, CurrentActor current, AuthorityTime time) {
        this.entities = entities;
        this.current = current;
        this.time = time;
    }

    Counted count() {
        Actor actor = current.get();
        NativeQuery<Object[]> mine = query(WorklistSql.mine());
        WorklistSql.bindMine(mine, actor, time.today());
        return new Counted(
                time.now(),
                counts(mine),
                actor.isAny(Role.IRO_MANAGER, Role.ADMIN) ? counts(query(WorklistSql.service(actor))) : null);
    }

    private NativeQuery<Object[]> query(String work) {
        return entities.createNativeQuery(COLUMNS.formatted(work), Object[].class)
                .setParameter("today", time.today());
    }

    private static List<Count> counts(NativeQuery<Object[]> query) {
        Map<WorklistKind, Count> byKind = new EnumMap<>(WorklistKind.class);
        for (Object[] row : query.getResultList()) {
            WorklistKind kind =
                    row[0] == null ? WorklistKind.ALERT : WorklistKind.of(DeadlineRule.valueOf((String) row[0]));
            byKind.merge(kind, new Count(kind, number(row[1]), number(row[2]), number(row[3])), Count::plus);
        }
        return new ArrayList<>(byKind.values());
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /** @param service the work of the whole authority; null for those who do not manage it */
    record Counted(Instant asOf, List<Count> mine, List<Count> service) {}

    record Count(WorklistKind kind, int green, int amber, int red) {

        private Count plus(Count other) {
            return new Count(kind, green + other.green, amber + other.amber, red + other.red);
        }
    }
}
