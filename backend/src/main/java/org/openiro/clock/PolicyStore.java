package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The versions of the timescale policy of the authority in scope. */
@ApplicationScoped
class PolicyStore {

    /** In force where an authority has set nothing: the published defaults, from a date before any record. */
    private static final LocalDate ALWAYS = LocalDate.of(1991, 10, 14);

    private final EntityManager entities;

    PolicyStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The latest version that takes effect on or before a day; the defaults when there is none. */
    TimescalePolicy inForceOn(LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select p.version_number, cast(p.effective_from as text), p.review_date_counts, v.rule, v.amount, v.unit,
                            cast(v.approved_by as text), v.approval_reason
                        from openiro.timescale_policy p
                        left join openiro.timescale_policy_value v
                            on v.local_authority_id = p.local_authority_id and v.policy_id = p.id
                        where p.id = (select id from openiro.timescale_policy where effective_from <= :day
                                      order by effective_from desc, version_number desc limit 1)
                        """)
                .setParameter("day", day)
                .getResultList();
        if (rows.isEmpty()) {
            return TimescalePolicy.defaults(ALWAYS);
        }
        Map<DeadlineRule, PolicyValue> values = new EnumMap<>(DeadlineRule.class);
        rows.stream().filter(row -> row[3] != null).forEach(row -> values.put(DeadlineRule.valueOf((String) row[3]), value(row)));
        Object[] first = rows.get(0);
        return TimescalePolicy.of(
                ((Number) first[0]).intValue(),
                LocalDate.parse((String) first[1]),
                ReviewDateCounts.valueOf((String) first[2]),
                values);
    }

    private static PolicyValue value(Object[] row) {
        Timescale timescale = new Timescale(((Number) row[4]).intValue(), TimescaleUnit.valueOf((String) row[5]));
        return row[6] == null
                ? PolicyValue.of(timescale)
                : PolicyValue.approved(timescale, new DirectorApproval((String) row[6], (String) row[7]));
    }
}
