package org.openiro.test;

import static org.openiro.test.Authorities.NORTHMOOR;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** People, children and IROs of Northmoor for one test, and what the database holds about them. */
public final class Case {

    private Case() {}

    /** A member of staff who can sign in with {@link #subject}. */
    public static UUID person(String role) {
        UUID person = UUID.randomUUID();
        execute(
                "insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name)"
                        + " values (?, ?, ?, 'STAFF', ?, 'Grace')",
                person,
                NORTHMOOR,
                subject(person),
                "Grace " + person.toString().substring(0, 8));
        member(person, role, null);
        return person;
    }

    public static String subject(UUID person) {
        return "person-" + person;
    }

    public static void member(UUID person, String role, UUID team) {
        execute(
                "insert into openiro.membership (id, local_authority_id, person_id, role, team_id, since)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, '2020-01-01')",
                NORTHMOOR,
                person,
                role,
                team);
    }

    public static UUID team(UUID manager) {
        UUID team = UUID.randomUUID();
        execute(
                "insert into openiro.team (id, local_authority_id, name, manager_id) values (?, ?, ?, ?)",
                team,
                NORTHMOOR,
                "Team " + team,
                manager);
        return team;
    }

    public static UUID child() {
        UUID child = UUID.randomUUID();
        execute(
                "insert into openiro.child (id, local_authority_id, first_name, last_name, date_of_birth)"
                        + " values (?, ?, 'Amira', 'Hassan', '2015-03-02')",
                child,
                NORTHMOOR);
        return child;
    }

    public static void parent(UUID child, UUID parent) {
        execute(
                "insert into openiro.child_parent (local_authority_id, child_id, parent_id) values (?, ?, ?)",
                NORTHMOOR,
                child,
                parent);
    }

    public static void keyPerson(UUID child, UUID person, String relation) {
        keyPerson(child, person, relation, null);
    }

    public static void keyPerson(UUID child, UUID person, String relation, LocalDate endedOn) {
        execute(
                "insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since, ended_on)"
                        + " values (gen_random_uuid(), ?, ?, ?, ?, '2024-01-01', ?)",
                NORTHMOOR,
                child,
                person,
                relation,
                endedOn);
    }

    /** An active period of care with its open deadline to allocate. */
    public static UUID lookedAfter(UUID child, LocalDate since, LocalDate allocateBy) {
        UUID period = UUID.randomUUID();
        execute(
                "insert into openiro.period_of_care (id, local_authority_id, child_id, status, source, start_known,"
                        + " looked_after_from, sequence_known) values (?, ?, ?, 'ACTIVE', 'OPENIRO', true, ?, true)",
                period,
                NORTHMOOR,
                child,
                since);
        execute("""
                insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type,
                    subject_id, anchor_event, anchor_date, amount, unit, due_date, provisional, explanation,
                    counted_holidays, responsible, policy_version, state)
                values (gen_random_uuid(), ?, ?, 'ALLOCATE_IRO', 'GUIDANCE', 'IRO Handbook', 'PERIOD_OF_CARE', ?,
                    'BECAME_LOOKED_AFTER', ?, 5, 'WORKING_DAYS', ?, false, 'Five working days', '[]', 'IRO_MANAGER', 1,
                    'OPEN')
                """, NORTHMOOR, child, period, since, allocateBy);
        return period;
    }

    /** An item of work that is due now by the clock of June. */
    public static void work(String kind, UUID subject) {
        execute(
                "insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)"
                        + " values (gen_random_uuid(), ?, 'apart:' || ?, ?, ?, '2026-06-01', '2026-06-01')",
                NORTHMOOR,
                subject,
                kind,
                subject);
    }

    public static String profile(UUID person) {
        return profile(person, "SWE", "2030-11-30", "2009-07-15");
    }

    /** The id of a new profile. */
    public static String profile(UUID person, String regulator, String expiresOn, String qualifiedOn) {
        return Api.as("IRO_MANAGER")
                .headers(Api.key())
                .body(profileBody(person, regulator, expiresOn, qualifiedOn))
                .post("/v1/iros")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String profileBody(UUID person, String regulator, String expiresOn, String qualifiedOn) {
        return """
                {"personId": "%s", %s
                """.formatted(
                person, changeBody(regulator, expiresOn, qualifiedOn).strip().substring(1));
    }

    public static String changeBody(String regulator, String expiresOn, String qualifiedOn) {
        return """
                {"qualification": "BA (Hons) Social Work", "regulator": "%s", "registrationNumber": "SW104417",
                 "registrationExpiresOn": "%s", "qualifiedOn": "%s", "experience": "Twelve years in teams.",
                 "managementSkillsEvidence": "Chaired the panel.", "fullTimeEquivalent": 0.8,
                 "contact": {"phone": "01632 960114", "hours": "Monday to Thursday"}, "aboutMe": "I am Grace."}
                """.formatted(regulator, expiresOn, qualifiedOn);
    }

    public static String allocation(UUID child, String iro, String from) {
        return Api.as("IRO_MANAGER")
                .headers(Api.key())
                .body(allocationBody(iro, from))
                .post("/v1/children/" + child + "/allocations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String allocationBody(String iro, String from) {
        return "{\"iroId\": \"%s\", \"from\": \"%s\"}".formatted(iro, from);
    }

    /** First column of the rows, as text. */
    public static List<String> rows(String sql, Object... parameters) {
        try (Connection connection = Components.database().administrator();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, parameters);
            try (ResultSet found = query.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(found.getString(1));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(String sql, Object... parameters) {
        try (Connection connection = Components.database().administrator();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
