package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What goes with allocations, for any number of them in three queries. */
@ApplicationScoped
class AllocationContexts {

    private static final String SQL = """
            select a.id, p.display_name, i.regulator, cast(i.registration_expires_on as text), i.id,
                (select cast(min(d.due_date) as text) from openiro.deadline d
                 where d.local_authority_id = a.local_authority_id and d.met_by = a.id
                   and d.rule in ('ALLOCATE_IRO', 'IRO_VACANCY')
                   and d.state = 'MET'),
                before.iro_id, (select name.display_name from openiro.iro_profile pi
                    join openiro.person name on name.local_authority_id = pi.local_authority_id and name.id = pi.person_id
                    where pi.local_authority_id = before.local_authority_id and pi.id = before.iro_id),
                a.child_id, i.person_id
            from openiro.allocation a
            left join openiro.allocation before on before.local_authority_id = a.local_authority_id
                and before.id = a.follows_id
            join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
            join openiro.person p on p.local_authority_id = i.local_authority_id and p.id = i.person_id
            where a.id in (:allocations)
            """;

    private final EntityManager entities;
    private final Caseloads caseloads;
    private final Conflicts conflicts;

    AllocationContexts(EntityManager entities, Caseloads caseloads, Conflicts conflicts) {
        this.entities = entities;
        this.caseloads = caseloads;
        this.conflicts = conflicts;
    }

    Map<UUID, AllocationContext> of(Collection<UUID> allocations, LocalDate today) {
        Map<UUID, AllocationContext> contexts = new HashMap<>();
        if (!allocations.isEmpty()) {
            // What this transaction has changed counts too.
            entities.flush();
            @SuppressWarnings("unchecked")
            List<Object[]> rows = entities.createNativeQuery(SQL)
                    .setParameter("allocations", allocations)
                    .getResultList();
            Map<UUID, Caseload> loads =
                    caseloads.of(rows.stream().map(row -> (UUID) row[4]).collect(Collectors.toSet()), today);
            Map<UUID, Map<UUID, Set<Obstacle>>> barred =
                    conflicts.with(rows.stream().map(row -> (UUID) row[8]).collect(Collectors.toSet()), today);
            rows.forEach(row -> contexts.put(
                    (UUID) row[0],
                    new AllocationContext(
                            (String) row[1],
                            Regulator.valueOf((String) row[2]),
                            LocalDate.parse((String) row[3]),
                            loads.get((UUID) row[4]),
                            barred.getOrDefault((UUID) row[8], Map.of()).getOrDefault((UUID) row[9], Set.of()),
                            row[5] == null ? null : LocalDate.parse((String) row[5]),
                            (UUID) row[6],
                            (String) row[7])));
        }
        return contexts;
    }
}
