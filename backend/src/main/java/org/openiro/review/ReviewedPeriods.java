package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Periods of care, read for their reviews. */
@ApplicationScoped
class ReviewedPeriods {

    // Short breaks: SSDA903 legal statuses V3 and V4. One episode of another status brings the standard clock.
    private static final String SQL = """
            select p.id, p.child_id, cast(p.looked_after_from as text), cast(p.ended_on as text), p.sequence_known,
                coalesce((select bool_and(e.legal_status in ('V3', 'V4')) from openiro.episode e
                          where e.local_authority_id = p.local_authority_id and e.period_of_care_id = p.id), false)
            from openiro.period_of_care p
            where p.child_id = :child
            """;

    private final EntityManager entities;

    ReviewedPeriods(EntityManager entities) {
        this.entities = entities;
    }

    /** Every period of care of a child, by id. */
    Map<UUID, ReviewedPeriod> of(UUID child) {
        entities.flush();
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entities.createNativeQuery(SQL).setParameter("child", child).getResultList();
        return rows.stream()
                .map(row -> new ReviewedPeriod(
                        (UUID) row[0],
                        (UUID) row[1],
                        date(row[2]),
                        date(row[3]),
                        (Boolean) row[4],
                        (Boolean) row[5] ? ReviewRegime.NONE : ReviewRegime.STANDARD))
                .collect(Collectors.toMap(ReviewedPeriod::id, Function.identity()));
    }

    /**
     * Holds a child's periods of care until the transaction ends, so that reviews, and the views shared for them, change
     * one after the other. What was read before may be out of date afterwards.
     */
    void lock(UUID child) {
        entities.createNativeQuery(
                        "select 1 from openiro.period_of_care where child_id = :child order by id for update")
                .setParameter("child", child)
                .getResultList();
    }

    private static LocalDate date(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
