package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.clock.ReviewSeries;

/** How things stand with children today, any number of them in one query. */
@ApplicationScoped
class ChildSituations {

    private static final String SQL = """
            select c.id, p.id as period, p.status = 'ACTIVE' as looked_after, i.id as iro, a.id as allocation,
                person.display_name,
                cast((select min(d.due_date) from openiro.deadline d
                      where d.local_authority_id = c.local_authority_id and d.child_id = c.id and d.state = 'OPEN'
                        and d.rule in {rules}) as text) as next_review,
                cast((select max(n.noted_on) from openiro.case_note n
                      where n.local_authority_id = c.local_authority_id and n.child_id = c.id and n.kind = 'CONTACT'
                        and not exists (select from openiro.case_note later
                            where later.local_authority_id = n.local_authority_id and later.note_id = n.note_id
                              and later.number > n.number)) as text) as last_contact
            from openiro.child c
            left join openiro.period_of_care p on p.local_authority_id = c.local_authority_id and p.child_id = c.id
                and p.status in ('PENDING_24H', 'ACTIVE')
            left join openiro.allocation a on a.local_authority_id = c.local_authority_id and a.child_id = c.id
                and a.started_on <= :today and (a.ended_on is null or a.ended_on > :today)
            left join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
            left join openiro.person on person.local_authority_id = i.local_authority_id and person.id = i.person_id
            where c.id in (:children)
            """.replace("{rules}", ReviewSeries.inSql());

    private final EntityManager entities;
    private final Clock clock;

    ChildSituations(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    ChildSituation of(UUID child) {
        return of(List.of(child)).getOrDefault(child, ChildSituation.NONE);
    }

    Map<UUID, ChildSituation> of(Collection<UUID> children) {
        Map<UUID, ChildSituation> situations = new HashMap<>();
        if (!children.isEmpty()) {
            // Changes of this transaction that are not written yet count too.
            entities.flush();
            @SuppressWarnings("unchecked")
            List<Object[]> rows = entities.createNativeQuery(SQL)
                    .setParameter("children", children)
                    .setParameter("today", LocalDate.now(clock))
                    .getResultList();
            rows.forEach(row -> situations.put(
                    (UUID) row[0],
                    new ChildSituation(
                            (UUID) row[1],
                            Boolean.TRUE.equals(row[2]),
                            (UUID) row[3],
                            (UUID) row[4],
                            (String) row[5],
                            date(row[6]),
                            date(row[7]))));
        }
        return situations;
    }

    private static LocalDate date(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
