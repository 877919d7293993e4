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

/** How many children IROs have, any number of IROs in one query. */
@ApplicationScoped
class Caseloads {

    private static final String SQL = """
            with mine as (
                select a.iro_id, a.child_id,
                    row_number() over (partition by a.iro_id, coalesce(s.group_id, a.child_id) order by a.child_id) as nth,
                    coalesce((select substring(upper(e.placement_postcode) from '^[A-Z]+') from openiro.episode e
                            where e.local_authority_id = a.local_authority_id and e.child_id = a.child_id
                              and e.ended_on is null order by e.started_on desc limit 1)
                        <> (select substring(upper(e.home_postcode) from '^[A-Z]+') from openiro.episode e
                            where e.local_authority_id = a.local_authority_id and e.child_id = a.child_id
                              and e.home_postcode is not null order by e.started_on desc limit 1), false) as away
                from openiro.allocation a
                left join openiro.sibling s on s.local_authority_id = a.local_authority_id and s.child_id = a.child_id
                    and s.removed_at is null
                where a.iro_id in (:iros) and a.started_on <= :today and (a.ended_on is null or a.ended_on > :today))
            select i.id, i.full_time_equivalent, count(m.child_id), count(*) filter (where m.nth > 1),
                count(*) filter (where m.away)
            from openiro.iro_profile i left join mine m on m.iro_id = i.id
            where i.id in (:iros) group by i.id, i.full_time_equivalent
            """;

    private final EntityManager entities;

    Caseloads(EntityManager entities) {
        this.entities = entities;
    }

    /** By profile, on a day. */
    Map<UUID, Caseload> of(Collection<UUID> iros, LocalDate day) {
        Map<UUID, Caseload> found = new HashMap<>();
        if (!iros.isEmpty()) {
            // What this transaction has changed counts too.
            entities.flush();
            @SuppressWarnings("unchecked")
            List<Object[]> rows = entities.createNativeQuery(SQL)
                    .setParameter("iros", iros)
                    .setParameter("today", day)
                    .getResultList();
            rows.forEach(row -> found.put(
                    (UUID) row[0], new Caseload(number(row[2]), number(row[3]), number(row[4]), (BigDecimal) row[1])));
        }
        return found;
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
