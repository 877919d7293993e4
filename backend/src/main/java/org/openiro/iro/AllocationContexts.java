package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What goes with allocations, for any number of them in one query. */
@ApplicationScoped
class AllocationContexts {

    private static final String SQL = """
            select a.id, p.display_name, i.regulator, cast(i.registration_expires_on as text), i.full_time_equivalent,
                (select count(*) from openiro.allocation other
                 where other.local_authority_id = i.local_authority_id and other.iro_id = i.id
                   and other.started_on <= :today and (other.ended_on is null or other.ended_on > :today)),
                (select cast(min(d.due_date) as text) from openiro.deadline d
                 where d.local_authority_id = a.local_authority_id and d.met_by = a.id
                   and d.rule in ('ALLOCATE_IRO', 'IRO_VACANCY')
                   and d.state = 'MET')
            from openiro.allocation a
            join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
            join openiro.person p on p.local_authority_id = i.local_authority_id and p.id = i.person_id
            where a.id in (:allocations)
            """;

    private final EntityManager entities;

    AllocationContexts(EntityManager entities) {
        this.entities = entities;
    }

    Map<UUID, AllocationContext> of(Collection<UUID> allocations, LocalDate today) {
        Map<UUID, AllocationContext> contexts = new HashMap<>();
        if (!allocations.isEmpty()) {
            // What this transaction has changed counts too.
            entities.flush();
            @SuppressWarnings("unchecked")
            List<Object[]> rows = entities.createNativeQuery(SQL)
                    .setParameter("allocations", allocations)
                    .setParameter("today", today)
                    .getResultList();
            rows.forEach(row -> contexts.put(
                    (UUID) row[0],
                    new AllocationContext(
                            (String) row[1],
                            Regulator.valueOf((String) row[2]),
                            LocalDate.parse((String) row[3]),
                            (BigDecimal) row[4],
                            ((Number) row[5]).intValue(),
                            row[6] == null ? null : LocalDate.parse((String) row[6]))));
        }
        return contexts;
    }
}
