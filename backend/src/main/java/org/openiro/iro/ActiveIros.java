package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who reviews a child's case now, for other features. */
@ApplicationScoped
public class ActiveIros {

    private final EntityManager entities;

    ActiveIros(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<ActiveIro> of(UUID child) {
        entities.flush();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select a.id, a.iro_id, i.person_id from openiro.allocation a
                        join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
                        where a.child_id = :child and a.ended_on is null
                        """)
                .setParameter("child", child)
                .getResultList();
        return rows.stream()
                .map(row -> new ActiveIro((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .findFirst();
    }

    public record ActiveIro(UUID allocation, UUID iro, UUID person) {}
}
