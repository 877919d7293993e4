package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** From whom an IRO takes over. */
@ApplicationScoped
class Predecessors {

    private static final String SQL = """
            select a.id from openiro.allocation a
            where a.child_id = :child and a.ended_on > a.started_on and a.ended_on <= :from and exists (
                select from openiro.period_of_care p
                where p.local_authority_id = a.local_authority_id and p.child_id = a.child_id
                  and p.status in ('PENDING_24H', 'ACTIVE')
                  and coalesce(p.looked_after_from,
                      cast(p.accommodation_started_at at time zone 'Europe/London' as date)) < a.ended_on)
            order by a.ended_on desc limit 1
            """;

    private final Session entities;

    Predecessors(Session entities) {
        this.entities = entities;
    }

    /** The last allocation before a day in the present period of care, unless it was of the same IRO. */
    Optional<UUID> of(IroChoice choice) {
        return entities.createNativeQuery(SQL, UUID.class)
                .setParameter("child", choice.child())
                .setParameter("from", choice.from())
                .uniqueResultOptional()
                .filter(before ->
                        !entities.find(Allocation.class, before).getIroId().equals(choice.iro()));
    }
}
