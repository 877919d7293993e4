package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.clock.AuthorityTime;

/** Who reviews a child's case, for other features. */
@ApplicationScoped
public class ActiveIros {

    private final EntityManager entities;
    private final AuthorityTime time;

    ActiveIros(EntityManager entities, AuthorityTime time) {
        this.entities = entities;
        this.time = time;
    }

    /** Today. */
    public Optional<ActiveIro> of(UUID child) {
        return on(child, time.today());
    }

    /** On a day. The day an allocation ends is the next IRO's. */
    public Optional<ActiveIro> on(UUID child, LocalDate day) {
        entities.flush();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select a.id, a.iro_id, i.person_id from openiro.allocation a
                        join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
                        where a.child_id = :child and a.started_on <= :day and (a.ended_on is null or a.ended_on > :day)
                        """)
                .setParameter("child", child)
                .setParameter("day", day)
                .getResultList();
        return rows.stream()
                .map(row -> new ActiveIro((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .findFirst();
    }

    public record ActiveIro(UUID allocation, UUID iro, UUID person) {}
}
