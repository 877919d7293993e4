package org.openiro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openiro.database.Database.begin;
import static org.openiro.database.Database.query;
import static org.openiro.database.Database.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight in SQL, as somebody who has taken over the staff application's connection but not its secret. */
class StaffScopeAttackTest {

    private final Database database = Database.get();

    @Test
    void shouldShowStaffTheirAuthorityOnly() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            assertThat(query(staff, "select first_name from openiro.child")).isEmpty();
            assertThat(begin(staff, "scope.begin_staff", "iro-a", Database.NORTHMOOR))
                    .isTrue();
            assertThat(query(staff, "select first_name from openiro.child order by 1"))
                    .containsExactly("Amira", "Ben");
            assertThat(update(staff, "update openiro.child set known_as = 'x' where id = '" + Database.CARYS + "'"))
                    .isZero();
            staff.rollback();
            assertThat(query(staff, "select first_name from openiro.child")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iro-b", "left", "nobody", "child-amira"})
    void shouldRefuseStaffWithoutACurrentMembership(String subject) throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            assertThat(begin(staff, "scope.begin_staff", subject, Database.NORTHMOOR))
                    .isFalse();
            assertThat(query(staff, "select first_name from openiro.child")).isEmpty();
        }
    }

    @Test
    void shouldRefuseALinkAcrossAuthorities() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            begin(staff, "scope.begin_staff", "iro-a", Database.NORTHMOOR);
            assertThatThrownBy(() -> update(
                            staff,
                            "insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)"
                                    + " values (gen_random_uuid(), '" + Database.NORTHMOOR + "', '" + Database.CARYS
                                    + "', '00000000-0000-7000-8000-00000000a001', 'CASE_WORKER', '2026-01-01')"))
                    .hasMessageContaining("foreign key");
        }
    }

    @Test
    void shouldRefuseRowsForAnotherAuthority() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            begin(staff, "scope.begin_staff", "iro-a", Database.NORTHMOOR);
            assertThatThrownBy(() -> update(
                            staff,
                            "insert into openiro.child (id, local_authority_id, date_of_birth)"
                                    + " values (gen_random_uuid(), '" + Database.EASTHAVEN + "', '2015-01-01')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void shouldGiveAWorkScopeOnlyForWaitingWork() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            assertThat(begin(staff, "scope.begin_work", java.util.UUID.randomUUID()))
                    .isFalse();
            List<String> items = query(staff, "select id from openiro.work_item where state = 'READY' limit 1");
            assertThat(begin(staff, "scope.begin_work", java.util.UUID.fromString(items.get(0))))
                    .isTrue();
            assertThat(query(staff, "select 1 from openiro.child")).isNotEmpty();
        }
    }

    @Test
    void shouldSealAnAdvocacyReasonFromEverybodyButTheAdvocate() throws SQLException {
        String reason = "select words from openiro.advocacy_reason";
        try (Connection staff = database.as("openiro_staff")) {
            for (String subject : List.of("iro-a", "manager-a")) {
                begin(staff, "scope.begin_staff", subject, Database.NORTHMOOR);
                assertThat(query(staff, reason)).as(subject).isEmpty();
                staff.rollback();
            }
            begin(staff, "scope.begin_staff", "advocate", Database.EASTHAVEN);
            assertThat(query(staff, reason)).isEmpty();
            staff.rollback();
            begin(staff, "scope.begin_staff", "advocate", Database.NORTHMOOR);
            assertThat(query(staff, reason)).containsExactly("sealed words");
        }
    }

    @Test
    void shouldHideADraftFromStaff() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            begin(staff, "scope.begin_staff", "iro-a", Database.NORTHMOOR);
            assertThat(query(staff, "select words from openiro.child_view")).isEmpty();
        }
    }

    @Test
    void shouldKeepTheSecretFromBothApplications() throws SQLException {
        for (String role : List.of("openiro_staff", "openiro_child")) {
            for (String attack : List.of(
                    "select value from scope.secret",
                    "select scope.proof_of('child|x')",
                    "select scope.claim('child|x')",
                    "select scope.verified()",
                    "set role openiro_owner",
                    "set role openiro_view")) {
                try (Connection attacker = database.as(role)) {
                    assertThatThrownBy(() -> query(attacker, attack))
                            .as(role + ": " + attack)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void shouldKeepTheAuditFromBeingChanged() throws SQLException {
        for (String attack : List.of(
                "update openiro.audit_entry set reason = ''",
                "delete from openiro.audit_entry",
                "truncate openiro.audit_entry",
                "update openiro.audit_link set hash = previous",
                "delete from openiro.audit_link",
                "truncate openiro.audit_link",
                "insert into openiro.audit_entry (id, local_authority_id, at, actor_kind, action, subject_type, writer)"
                        + " values (gen_random_uuid(), '" + Database.NORTHMOOR + "', now(), 'STAFF', 'X', 'X', '3')",
                "delete from openiro.child",
                "truncate openiro.child")) {
            try (Connection staff = database.as("openiro_staff")) {
                begin(staff, "scope.begin_staff", "manager-a", Database.NORTHMOOR);
                assertThatThrownBy(() -> update(staff, attack)).as(attack).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void shouldOpenNothingButTheAuditToTheSealer() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            assertThat(query(staff, "select scope.begin_seal('" + Database.NORTHMOOR + "')"))
                    .containsExactly("t");
            update(
                    staff,
                    "insert into openiro.audit_link (local_authority_id, position, entry_id, writer, key_id, previous,"
                            + " hash, sealed_at) values ('" + Database.NORTHMOOR
                            + "', 1, gen_random_uuid(), '1', 'k', sha256(''), sha256(''), now())");
            assertThat(query(staff, "select position from openiro.audit_link")).containsExactly("1");
            assertThat(query(staff, "select id from openiro.child")).isEmpty();
            assertThat(query(staff, "select id from openiro.person")).isEmpty();
            assertThat(query(staff, "select scope.is_work()")).containsExactly("f");
            assertThatThrownBy(() -> update(
                            staff,
                            "insert into openiro.audit_link (local_authority_id, position, entry_id, writer, key_id,"
                                    + " previous, hash, sealed_at) values ('" + Database.EASTHAVEN
                                    + "', 1, gen_random_uuid(), '1', 'k', sha256(''), sha256(''), now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void shouldLetNobodyLeaveTheirAuthorityToSeal() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            begin(staff, "scope.begin_staff", "manager-a", Database.NORTHMOOR);
            assertThat(query(staff, "select scope.begin_seal('" + Database.EASTHAVEN + "')"))
                    .containsExactly("f");
            assertThat(query(staff, "select scope.current_authority()")).containsExactly(Database.NORTHMOOR.toString());
        }
        try (Connection staff = database.as("openiro_staff")) {
            assertThat(query(staff, "select scope.begin_seal(gen_random_uuid())"))
                    .containsExactly("f");
        }
    }
}
