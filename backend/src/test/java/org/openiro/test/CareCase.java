package org.openiro.test;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A looked-after child with a social worker and an Independent Reviewing Officer of their own, put straight into the
 * database: for tests of what comes after registration and allocation.
 *
 * @param iro subject of the IRO
 * @param worker subject of the social worker
 * @param app subject of the child in the companion app
 */
public record CareCase(AnotherAuthority place, UUID child, UUID period, String iro, String worker, String app) {

    private static final String SQL = """
            insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name) values
                ('%1$s', '%2$s', 'iro-%3$s', 'STAFF', 'Grace Okafor', 'Grace'),
                ('%4$s', '%2$s', 'worker-%3$s', 'STAFF', 'Daniel Price', 'Daniel');
            insert into openiro.membership (id, local_authority_id, person_id, role, since) values
                (gen_random_uuid(), '%2$s', '%1$s', 'IRO', '2020-01-01'),
                (gen_random_uuid(), '%2$s', '%4$s', 'SOCIAL_WORKER', '2020-01-01');
            insert into openiro.child (id, local_authority_id, first_name, last_name, date_of_birth) values
                ('%3$s', '%2$s', 'Amira', 'Khan', '%5$s');
            insert into openiro.period_of_care (id, local_authority_id, child_id, status, source, start_known, looked_after_from,
                sequence_known) values ('%6$s', '%2$s', '%3$s', 'ACTIVE', 'OPENIRO', true, '%7$s', true);
            insert into openiro.episode (id, local_authority_id, child_id, period_of_care_id, started_on, legal_status, source)
                values (gen_random_uuid(), '%2$s', '%3$s', '%6$s', '%7$s', 'V2', 'OPENIRO');
            insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type, subject_id,
                sequence, anchor_event, anchor_date, amount, unit, due_date, provisional, explanation, counted_holidays,
                responsible, policy_version, state)
                values (gen_random_uuid(), '%2$s', '%3$s', 'FIRST_REVIEW', 'REGULATION', 'reg 33(1)', 'PERIOD_OF_CARE', '%6$s',
                1, 'BECAME_LOOKED_AFTER', '%7$s', 20, 'WORKING_DAYS', '%8$s', false, 'Entered by a test', '[]', 'IRO', 1, 'OPEN');
            insert into openiro.iro_profile (id, local_authority_id, person_id, qualification, regulator, registration_number,
                registration_expires_on, qualified_on, full_time_equivalent)
                values ('%1$s', '%2$s', '%1$s', 'Social work', 'SWE', 'SW1', '2099-11-30', '2010-07-01', 1);
            insert into openiro.allocation (id, local_authority_id, child_id, iro_id, started_on, allocated_by, first_met_on,
                first_met_at, first_met_alone)
                values (gen_random_uuid(), '%2$s', '%3$s', '%1$s', '%7$s', '%4$s', '%7$s', 'WHERE_YOU_LIVE', true);
            insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)
                values (gen_random_uuid(), '%2$s', '%3$s', '%4$s', 'CASE_WORKER', '%7$s');
            insert into openiro.companion_access (id, local_authority_id, child_id, subject, status, requested_by, requested_at)
                values ('%3$s', '%2$s', '%3$s', 'child-%3$s', 'ACTIVE', '%4$s', '%7$s');
            insert into openiro.child_session (local_authority_id, access_id, session) values ('%2$s', '%3$s', 'a session');
            """;

    /** Amira, eleven, looked after since Saturday 6 June 2026; her first review is due by Friday 3 July. */
    public static CareCase amira(AnotherAuthority place) {
        return of(place, LocalDate.of(2015, 3, 2));
    }

    public static CareCase of(AnotherAuthority place, LocalDate born) {
        UUID child = UUID.randomUUID();
        UUID period = UUID.randomUUID();
        Components.database()
                .asAdministrator(SQL.formatted(
                        UUID.randomUUID(),
                        place.id(),
                        child,
                        UUID.randomUUID(),
                        born,
                        period,
                        "2026-06-06",
                        "2026-07-03"));
        return new CareCase(place, child, period, "iro-" + child, "worker-" + child, "child-" + child);
    }

    /** The person who signs in with a subject. */
    public static UUID person(String subject) {
        return UUID.fromString(Rows.of("select id from openiro.person where subject = ?", subject)
                .get(0));
    }

    /** Changes something about the case; {@code :child}, {@code :period} and {@code :place} stand for its ids. */
    public CareCase but(String sql) {
        Components.database()
                .asAdministrator(sql.replace(":child", "'" + child + "'")
                        .replace(":period", "'" + period + "'")
                        .replace(":place", "'" + place.id() + "'"));
        return this;
    }
}
