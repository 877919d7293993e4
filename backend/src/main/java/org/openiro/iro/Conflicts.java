package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads conflicts of interest from how people really stand to a child. */
@ApplicationScoped
class Conflicts {

    // An allocation is open-ended, so whatever has not ended by its first day stands in its way, also what begins
    // later.
    private static final String SQL = """
            select k.child_id, k.person_id, k.relation
            from openiro.key_person k
            where k.child_id in (:children) and (k.ended_on is null or k.ended_on > :from)
              and k.relation in ('CASE_WORKER', 'CASE_WORKER_MANAGER', 'VISITING_REPRESENTATIVE', 'PERSONAL_ADVISER',
                  'CARE_PLAN_AUTHOR', 'RESOURCE_CONTROLLER')
            union
            select k.child_id, t.manager_id, 'CASE_WORKER_MANAGER'
            from openiro.key_person k
            join openiro.membership m on m.local_authority_id = k.local_authority_id and m.person_id = k.person_id
            join openiro.team t on t.local_authority_id = m.local_authority_id and t.id = m.team_id
            where k.child_id in (:children) and (k.ended_on is null or k.ended_on > :from)
              and k.relation in ('CASE_WORKER', 'VISITING_REPRESENTATIVE', 'PERSONAL_ADVISER', 'CARE_PLAN_AUTHOR')
              and (m.ended_on is null or m.ended_on > :from) and t.manager_id is not null
            union
            select related.child_id, i.person_id, 'LOOKED_AFTER_PARENT_OR_CHILD'
            from (select local_authority_id, child_id, parent_id as relative_id from openiro.child_parent
                  union all select local_authority_id, parent_id, child_id from openiro.child_parent) related
            join openiro.allocation a on a.local_authority_id = related.local_authority_id
                and a.child_id = related.relative_id
            join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
            where related.child_id in (:children) and (a.ended_on is null or a.ended_on > :from)
            """;

    private final EntityManager entities;

    Conflicts(EntityManager entities) {
        this.entities = entities;
    }

    /** Whoever may not be the child's IRO from a day on, with every ground in the order of the law. */
    Map<UUID, Set<Obstacle>> with(UUID child, LocalDate from) {
        return with(List.of(child), from).getOrDefault(child, Map.of());
    }

    /** The same for any number of children in one query; those nobody is barred from are not there. */
    Map<UUID, Map<UUID, Set<Obstacle>>> with(Collection<UUID> children, LocalDate from) {
        entities.flush();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(SQL)
                .setParameter("children", children)
                .setParameter("from", from)
                .getResultList();
        Map<UUID, Map<UUID, Set<Obstacle>>> found = new HashMap<>();
        rows.forEach(row -> found.computeIfAbsent((UUID) row[0], child -> new HashMap<>())
                .computeIfAbsent((UUID) row[1], person -> EnumSet.noneOf(Obstacle.class))
                .add(Obstacle.valueOf((String) row[2])));
        return found;
    }
}
