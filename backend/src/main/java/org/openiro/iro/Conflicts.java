package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
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
            select k.person_id, k.relation
            from openiro.key_person k
            where k.child_id = :child and (k.ended_on is null or k.ended_on > :from)
              and k.relation in ('CASE_WORKER', 'CASE_WORKER_MANAGER', 'VISITING_REPRESENTATIVE', 'PERSONAL_ADVISER',
                  'CARE_PLAN_AUTHOR', 'RESOURCE_CONTROLLER')
            union
            select t.manager_id, 'CASE_WORKER_MANAGER'
            from openiro.key_person k
            join openiro.membership m on m.local_authority_id = k.local_authority_id and m.person_id = k.person_id
            join openiro.team t on t.local_authority_id = m.local_authority_id and t.id = m.team_id
            where k.child_id = :child and (k.ended_on is null or k.ended_on > :from)
              and k.relation in ('CASE_WORKER', 'VISITING_REPRESENTATIVE', 'PERSONAL_ADVISER', 'CARE_PLAN_AUTHOR')
              and (m.ended_on is null or m.ended_on > :from) and t.manager_id is not null
            union
            select i.person_id, 'LOOKED_AFTER_PARENT_OR_CHILD'
            from openiro.child_parent cp
            join openiro.allocation a on a.local_authority_id = cp.local_authority_id
                and a.child_id = case when cp.child_id = :child then cp.parent_id else cp.child_id end
            join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
            where (cp.child_id = :child or cp.parent_id = :child) and (a.ended_on is null or a.ended_on > :from)
            """;

    private final EntityManager entities;

    Conflicts(EntityManager entities) {
        this.entities = entities;
    }

    /** Whoever may not be the child's IRO from a day on, with every ground in the order of the law. */
    Map<UUID, Set<Obstacle>> with(UUID child, LocalDate from) {
        entities.flush();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(SQL)
                .setParameter("child", child)
                .setParameter("from", from)
                .getResultList();
        Map<UUID, Set<Obstacle>> found = new HashMap<>();
        rows.forEach(row -> found.computeIfAbsent((UUID) row[0], person -> EnumSet.noneOf(Obstacle.class))
                .add(Obstacle.valueOf((String) row[1])));
        return found;
    }
}
