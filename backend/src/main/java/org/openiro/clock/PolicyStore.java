package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.platform.data.Ids;

/** The versions of the timescale policy of the authority in scope. The first are the published defaults. */
@ApplicationScoped
class PolicyStore {

    /** The defaults apply from a date before any record: the Children Act 1989 came into force. */
    private static final LocalDate ALWAYS = LocalDate.of(1991, 10, 14);

    private static final int DEFAULTS = 1;

    private final Session entities;

    PolicyStore(Session entities) {
        this.entities = entities;
    }

    /** The latest version that takes effect on or before a day; the defaults when there is none. */
    TimescalePolicy inForceOn(LocalDate day) {
        return versionInForceOn(day).policy();
    }

    PolicyVersion versionInForceOn(LocalDate day) {
        Query query = select(" where p.id = (select id from openiro.timescale_policy where effective_from <= :day"
                        + " order by effective_from desc, version_number desc limit 1)")
                .setParameter("day", day);
        return versions(query).stream().findFirst().orElseGet(this::defaults);
    }

    /**
     * Versions below one, the newest first, the defaults last.
     *
     * @param most how many at most
     */
    List<PolicyVersion> below(int version, int most) {
        List<PolicyVersion> found = new ArrayList<>(
                versions(select(" where p.version_number in (select version_number from openiro.timescale_policy"
                                + " where version_number < :version order by version_number desc limit :most)"
                                + " order by p.version_number desc")
                        .setParameter("version", version)
                        .setParameter("most", most)));
        if (found.size() < most && version > DEFAULTS) {
            found.add(defaults());
        }
        return found;
    }

    /** Every version. */
    PolicyHistory history() {
        List<TimescalePolicy> versions = new ArrayList<>(versions(select(" order by p.version_number")).stream()
                .map(PolicyVersion::policy)
                .toList());
        versions.add(TimescalePolicy.defaults(ALWAYS));
        return new PolicyHistory(versions);
    }

    int latestVersion() {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(max(version_number), :defaults) from openiro.timescale_policy")
                        .setParameter("defaults", DEFAULTS)
                        .getSingleResult())
                .intValue();
    }

    /**
     * Keeps what differs from the defaults.
     *
     * @return the id of the version
     */
    UUID add(TimescalePolicy policy, UUID by, Instant at) {
        UUID id = Ids.next();
        entities.createNativeMutationQuery("""
                        insert into openiro.timescale_policy
                            (id, local_authority_id, version_number, effective_from, review_date_counts, set_by, created_at)
                        values (:id, scope.current_authority(), :version, :from, :counts, :by, :at)
                        """)
                .setParameter("id", id)
                .setParameter("version", policy.version())
                .setParameter("from", policy.effectiveFrom())
                .setParameter("counts", policy.reviewDateCounts().name())
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
        policy.values().forEach((rule, value) -> {
            if (policy.standing(rule) != TimescalePolicy.Standing.DEFAULT) {
                add(id, rule, value);
            }
        });
        return id;
    }

    private void add(UUID policy, DeadlineRule rule, PolicyValue value) {
        DirectorApproval approval = value.approval().orElse(null);
        entities.createNativeMutationQuery("""
                        insert into openiro.timescale_policy_value (policy_id, local_authority_id, rule, amount, unit,
                            approved_by, approved_at, approval_reason)
                        values (:policy, scope.current_authority(), :rule, :amount, :unit, :by, :at, :reason)
                        """)
                .setParameter("policy", policy)
                .setParameter("rule", rule.name())
                .setParameter("amount", value.timescale().amount())
                .setParameter("unit", value.timescale().unit().name())
                .setParameter("by", approval == null ? null : approval.director(), UUID.class)
                .setParameter("at", approval == null ? null : approval.approvedAt(), Instant.class)
                .setParameter("reason", approval == null ? null : approval.reason(), String.class)
                .executeUpdate();
    }

    private PolicyVersion defaults() {
        LocalDate next = (LocalDate)
                entities.createNativeQuery("select min(effective_from) from openiro.timescale_policy", LocalDate.class)
                        .getSingleResult();
        return new PolicyVersion(TimescalePolicy.defaults(ALWAYS), next, null, null);
    }

    private Query select(String which) {
        return entities.createNativeQuery(PolicyRows.SELECT + which, Object[].class);
    }

    @SuppressWarnings("unchecked")
    private static List<PolicyVersion> versions(Query query) {
        return PolicyRows.toVersions(query.getResultList());
    }
}
