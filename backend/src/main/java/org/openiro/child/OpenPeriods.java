package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The period of care a child is in now, for other features. */
@ApplicationScoped
public class OpenPeriods {

    private final EntityManager entities;

    OpenPeriods(EntityManager entities) {
        this.entities = entities;
    }

    /** The child's pending or active period of care. */
    public Optional<OpenPeriod> of(UUID child) {
        entities.flush();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, status = 'ACTIVE', cast(looked_after_from as text) from openiro.period_of_care"
                                + " where child_id = :child and status in ('PENDING_24H', 'ACTIVE')")
                .setParameter("child", child)
                .getResultList();
        return rows.stream()
                .map(row -> new OpenPeriod(
                        (UUID) row[0], (Boolean) row[1], row[2] == null ? null : LocalDate.parse((String) row[2])))
                .findFirst();
    }

    /**
     * Holds a child's periods of care until the transaction ends, so that what hangs on them, as reviews do, changes one
     * after the other. What was read before may be out of date afterwards.
     */
    public void lock(UUID child) {
        entities.createNativeQuery(
                        "select 1 from openiro.period_of_care where child_id = :child order by id for update")
                .setParameter("child", child)
                .getResultList();
    }

    /** @param lookedAfterFrom null while pending or when the start is not known */
    public record OpenPeriod(UUID id, boolean active, LocalDate lookedAfterFrom) {}
}
