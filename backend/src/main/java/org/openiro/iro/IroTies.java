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

/** Which IROs are joined to a child already, in one query. */
@ApplicationScoped
class IroTies {

    // The previous one counts on a return to care only: within a period of care an IRO who left is gone.
    private static final String SQL = """
            select a.iro_id, 'SIBLINGS_IRO'
            from openiro.sibling me
            join openiro.sibling other on other.local_authority_id = me.local_authority_id and other.group_id = me.group_id
                and other.child_id <> me.child_id and other.removed_at is null
            join openiro.allocation a on a.local_authority_id = other.local_authority_id and a.child_id = other.child_id
            where me.child_id = :child and me.removed_at is null and (a.ended_on is null or a.ended_on > :from)
            union
            select last.iro_id, 'PREVIOUS_IRO'
            from (select a.iro_id, a.ended_on from openiro.allocation a
                where a.child_id = :child and a.started_on < :from and (a.ended_on is null or a.ended_on > a.started_on)
                order by a.started_on desc limit 1) last
            where exists (select from openiro.period_of_care p
                where p.child_id = :child and p.status in ('PENDING_24H', 'ACTIVE')
                  and coalesce(p.looked_after_from, cast(p.accommodation_started_at at time zone 'Europe/London' as date))
                      >= last.ended_on)
            union
            select l.iro_id, 'LINKED_TEAM'
            from openiro.key_person k
            join openiro.membership m on m.local_authority_id = k.local_authority_id and m.person_id = k.person_id
                and m.ended_on is null
            join openiro.iro_team l on l.local_authority_id = m.local_authority_id and l.team_id = m.team_id
            where k.child_id = :child and k.relation = 'CASE_WORKER' and (k.ended_on is null or k.ended_on > :from)
            """;

    private final EntityManager entities;

    IroTies(EntityManager entities) {
        this.entities = entities;
    }

    /** By profile; IROs without a tie are not there. */
    Map<UUID, Set<IroTie>> of(UUID child, LocalDate from) {
        entities.flush();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(SQL)
                .setParameter("child", child)
                .setParameter("from", from)
                .getResultList();
        Map<UUID, Set<IroTie>> found = new HashMap<>();
        rows.forEach(row -> found.computeIfAbsent((UUID) row[0], iro -> EnumSet.noneOf(IroTie.class))
                .add(IroTie.valueOf((String) row[1])));
        return found;
    }
}
