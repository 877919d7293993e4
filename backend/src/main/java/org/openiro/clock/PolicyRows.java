package org.openiro.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns rows of versions and their values, a version's rows one after another, into policies. */
final class PolicyRows {

    /** One row for each value of each version, one with empty value columns for a version without values. */
    static final String SELECT = """
            select p.version_number, cast(p.effective_from as text), p.review_date_counts, cast(p.next_from as text), p.set_by,
                cast(extract(epoch from p.created_at) * 1000000 as bigint), v.rule, v.amount, v.unit, v.approved_by,
                director.display_name, cast(extract(epoch from v.approved_at) * 1000000 as bigint), v.approval_reason
            from (select *, lead(effective_from) over (order by effective_from, version_number) as next_from
                  from openiro.timescale_policy) p
            left join openiro.timescale_policy_value v
                on v.local_authority_id = p.local_authority_id and v.policy_id = p.id
            left join openiro.person director
                on director.local_authority_id = v.local_authority_id and director.id = v.approved_by
            """;

    private static final long MICROS = 1_000_000;

    private PolicyRows() {}

    static List<PolicyVersion> toVersions(List<Object[]> rows) {
        List<PolicyVersion> versions = new ArrayList<>();
        for (int first = 0; first < rows.size(); ) {
            int last = first;
            while (last < rows.size() && rows.get(last)[0].equals(rows.get(first)[0])) {
                last++;
            }
            versions.add(toVersion(rows.subList(first, last)));
            first = last;
        }
        return versions;
    }

    private static PolicyVersion toVersion(List<Object[]> rows) {
        Map<DeadlineRule, PolicyValue> values = new EnumMap<>(DeadlineRule.class);
        rows.stream()
                .filter(row -> row[6] != null)
                .forEach(row -> values.put(DeadlineRule.valueOf((String) row[6]), toValue(row)));
        Object[] row = rows.get(0);
        TimescalePolicy policy = TimescalePolicy.of(
                ((Number) row[0]).intValue(),
                LocalDate.parse((String) row[1]),
                ReviewDateCounts.valueOf((String) row[2]),
                values);
        return new PolicyVersion(
                policy, row[3] == null ? null : LocalDate.parse((String) row[3]), (UUID) row[4], instant(row[5]));
    }

    private static PolicyValue toValue(Object[] row) {
        Timescale timescale = new Timescale(((Number) row[7]).intValue(), TimescaleUnit.valueOf((String) row[8]));
        return row[9] == null
                ? PolicyValue.of(timescale)
                : PolicyValue.approved(
                        timescale,
                        new DirectorApproval((UUID) row[9], (String) row[10], instant(row[11]), (String) row[12]));
    }

    private static Instant instant(Object micros) {
        long value = ((Number) micros).longValue();
        return Instant.ofEpochSecond(Math.floorDiv(value, MICROS), Math.floorMod(value, MICROS) * 1000);
    }
}
