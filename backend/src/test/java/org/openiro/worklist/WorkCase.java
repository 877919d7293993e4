package org.openiro.worklist;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** An authority of its own on 10 June 2026, and what can wait in it. */
abstract class WorkCase {

    @Inject
    TestClock clock;

    AnotherAuthority authority;

    @BeforeEach
    void registerAuthority() {
        authority = AnotherAuthority.register();
        clock.set("2026-06-10T09:00");
    }

    ValidatableResponse mine(String role) {
        return mine(role, "limit=200");
    }

    ValidatableResponse mine(String role, String query) {
        return authority.as(role).get("/v1/work/mine?" + query).then().statusCode(200);
    }

    UUID child(String firstName, String lastName) {
        return id("""
                insert into openiro.child (id, local_authority_id, first_name, last_name, date_of_birth)
                values (gen_random_uuid(), ?, ?, ?, '2015-03-02') returning id
                """, authority.id(), firstName, lastName);
    }

    void allocate(UUID child, String role) {
        Rows.of("""
                insert into openiro.iro_profile (id, local_authority_id, person_id, qualification, regulator,
                    registration_number, registration_expires_on, qualified_on, full_time_equivalent)
                values (gen_random_uuid(), ?, ?, 'Social work', 'SWE', 'SW1', '2090-01-01', '2010-01-01', 1)
                on conflict (local_authority_id, person_id) do nothing returning 1
                """, authority.id(), authority.person(role));
        Rows.of("""
                insert into openiro.allocation (id, local_authority_id, child_id, iro_id, started_on, allocated_by)
                select gen_random_uuid(), local_authority_id, ?, id, '2026-06-08', person_id from openiro.iro_profile
                where person_id = ? returning 1
                """, child, authority.person(role));
    }

    /** With a team whose manager is the practice manager. */
    void caseWorker(UUID child, String role) {
        UUID team = id("""
                insert into openiro.team (id, local_authority_id, name, manager_id)
                values (gen_random_uuid(), ?, 'Team', ?) returning id
                """, authority.id(), authority.person("PRACTICE_MANAGER"));
        Rows.of(
                "update openiro.membership set team_id = ? where person_id = ? returning 1",
                team,
                authority.person(role));
        Rows.of("""
                insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)
                values (gen_random_uuid(), ?, ?, ?, 'CASE_WORKER', '2026-06-06') returning 1
                """, authority.id(), child, authority.person(role));
    }

    void deadline(UUID child, String rule, String responsible, String due) {
        deadline(child, rule, responsible, due, "PERIOD_OF_CARE", UUID.randomUUID());
    }

    void deadline(UUID child, String rule, String responsible, String due, String subjectType, UUID subject) {
        Rows.of("""
                insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type,
                    subject_id, anchor_event, anchor_date, amount, unit, due_date, provisional, explanation,
                    counted_holidays, responsible, policy_version, state)
                values (gen_random_uuid(), ?, ?, ?, 'LOCAL', 'A source', ?, ?, 'BECAME_LOOKED_AFTER', '2026-06-06', 20,
                    'WORKING_DAYS', ?::date, false, 'Explained', '[]', ?, 1, 'OPEN') returning 1
                """, authority.id(), child, rule, subjectType, subject, due, responsible);
    }

    UUID alert(String kind) {
        return id("""
                insert into openiro.alert (id, local_authority_id, kind, subject_id, raised_at)
                values (gen_random_uuid(), ?, ?, gen_random_uuid(), '2026-06-10T07:00:00Z') returning id
                """, authority.id(), kind);
    }

    static UUID id(String sql, Object... parameters) {
        return UUID.fromString(Rows.of(sql, parameters).get(0));
    }
}
