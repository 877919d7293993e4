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

/** Straight in SQL, as somebody who has taken over an application's connection but not its secret. */
class ScopeAttackTest {

    private static final String MESSAGES = "select body from companion.my_message order by body";

    private final Database database = Database.get();

    @Test
    void shouldShowAChildTheirOwnWordsAndNobodyElses() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            assertThat(begin(child, "companion.begin", "child-amira", "s1")).isTrue();
            assertThat(query(child, MESSAGES)).containsExactly("from Amira");
            assertThat(query(child, "select name from companion.my_iro")).containsExactly("Grace Obi");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me",
                "my_iro",
                "my_iro_photo",
                "my_review",
                "my_review_person",
                "my_message",
                "my_view",
                "my_previous_iro",
                "my_helper",
                "my_feedback",
                "my_advocacy_request",
                "my_iro_seen"
            })
    void shouldShowNothingWithoutBegin(String view) throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            assertThat(query(child, "select 1 from companion." + view)).isEmpty();
        }
    }

    @Test
    void shouldRefuseAnUnknownSubject() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            assertThat(begin(child, "companion.begin", "child-nobody", "s1")).isFalse();
            assertThat(begin(child, "companion.begin", "", "")).isFalse();
            assertThat(query(child, MESSAGES)).isEmpty();
        }
    }

    @Test
    void shouldIgnoreAForgedSetting() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            String claim = "child|" + Database.NORTHMOOR + "|" + Database.BEN + "|s1";
            query(child, "select set_config('openiro.scope', '" + claim + "', true)");
            assertThat(query(child, MESSAGES)).isEmpty();
            query(child, "select set_config('openiro.proof', encode(sha256('" + claim + "'::bytea), 'hex'), true)");
            assertThat(query(child, MESSAGES)).isEmpty();
        }
    }

    @Test
    void shouldNotLetAProofServeAnotherChild() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-amira", "s1");
            query(
                    child,
                    "select set_config('openiro.scope', 'child|" + Database.NORTHMOOR + "|" + Database.BEN
                            + "|s1', true)");
            assertThat(query(child, MESSAGES)).isEmpty();
        }
    }

    @Test
    void shouldNotLetAProofServeTheNextTransaction() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-amira", "s1");
            String proof =
                    query(child, "select current_setting('openiro.proof')").get(0);
            String claim =
                    query(child, "select current_setting('openiro.scope')").get(0);
            child.commit();
            query(child, "select set_config('openiro.scope', '" + claim + "', false)");
            query(child, "select set_config('openiro.proof', '" + proof + "', false)");
            assertThat(query(child, MESSAGES)).isEmpty();
        }
    }

    @Test
    void shouldForgetTheScopeOnAReusedConnection() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-amira", "s1");
            assertThat(query(child, MESSAGES)).hasSize(1);
            assertThatThrownBy(() -> query(child, "select 1/0")).isInstanceOf(SQLException.class);
            child.rollback();
            assertThat(query(child, MESSAGES)).isEmpty();

            begin(child, "companion.begin", "child-amira", "s1");
            update(child, "set local statement_timeout = '50ms'");
            assertThatThrownBy(() -> query(child, "select count(*) from generate_series(1, 100000000)"))
                    .hasMessageContaining("timeout");
            child.rollback();
            assertThat(query(child, MESSAGES)).isEmpty();

            begin(child, "companion.begin", "child-ben", "s2");
            assertThat(query(child, MESSAGES)).containsExactly("from Ben");
        }
    }

    @Test
    void shouldNotCarryOneChildsAnswerIntoAnothersCachedPlan() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            update(child, "prepare mine as " + MESSAGES);
            for (int round = 0; round < 12; round++) {
                String name = round % 2 == 0 ? "amira" : "ben";
                begin(child, "companion.begin", "child-" + name, "s1");
                assertThat(query(child, "execute mine"))
                        .containsExactly(name.equals("amira") ? "from Amira" : "from Ben");
                child.commit();
            }
        }
    }

    @Test
    void shouldRefuseARevokedSessionAtOnce() throws SQLException {
        try (Connection child = database.as("openiro_child");
                Connection replica = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-carys", "lost phone");
            query(child, "select companion.leave()");
            child.commit();
            assertThat(begin(replica, "companion.begin", "child-carys", "lost phone"))
                    .isFalse();
            assertThat(begin(replica, "companion.begin", "child-carys", "new phone"))
                    .isTrue();
        }
    }

    @Test
    void shouldFindNoStaffTableOpenToTheChildRole() throws SQLException {
        List<String> tables = database.asAdministrator(
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('openiro', 'scope')");
        assertThat(tables).hasSizeGreaterThan(25);
        for (String table : tables) {
            for (String attack : List.of("select 1 from ", "insert into ", "update ", "delete from ")) {
                try (Connection child = database.as("openiro_child")) {
                    begin(child, "companion.begin", "child-amira", "s1");
                    String sql = attack
                            + table
                            + (attack.startsWith("insert")
                                    ? " default values"
                                    : attack.startsWith("update") ? " set id = null" : "");
                    assertThatThrownBy(() -> update(child, sql)).as(sql).hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void shouldTakeTheOwnerOfWordsFromTheScopeOnly() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-amira", "s1");
            assertThatThrownBy(() -> update(
                            child,
                            "insert into companion.my_message (id, recipient, body, received_at, from_child)"
                                    + " values (gen_random_uuid(), 'IRO', 'forged', now(), false)"))
                    .hasMessageContaining("permission denied");
            child.rollback();
            begin(child, "companion.begin", "child-amira", "s1");
            assertThat(
                            update(
                                    child,
                                    "insert into companion.my_message (id, recipient, body, received_at)"
                                            + " values ('00000000-0000-7000-8000-00000000a501', 'IRO', 'true', now()) on conflict do nothing"))
                    .isEqualTo(1);
            assertThat(query(child, "select body from companion.my_message where body = 'true'"))
                    .hasSize(1);
            assertThat(database.asAdministrator("select 1 from openiro.message where body = 'true'"))
                    .isEmpty();
            child.rollback();
        }
    }

    @Test
    void shouldRefuseWordsWithoutAScope() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            assertThatThrownBy(() -> update(
                            child,
                            "insert into companion.my_message (id, recipient, body, received_at)"
                                    + " values (gen_random_uuid(), 'IRO', 'nobody', now())"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void shouldEnqueueWorkWithTheWordsOrNotAtAll() throws SQLException {
        String count = "select count(*) from openiro.work_item where kind = 'CHILD_MESSAGE'";
        String before = database.asAdministrator(count).get(0);
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-ben", "s1");
            update(
                    child,
                    "insert into companion.my_message (id, recipient, body, received_at)"
                            + " values (gen_random_uuid(), 'IRO', 'unsaid', now())");
            child.rollback();
        }
        assertThat(database.asAdministrator(count)).containsExactly(before);
    }

    @Test
    void shouldNotAlterWhatHasBeenShared() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-amira", "s1");
            assertThat(update(child, "update companion.my_view set shared_at = now()"))
                    .isEqualTo(1);
            assertThat(update(child, "update companion.my_view set words = 'changed'"))
                    .isZero();
            assertThat(update(child, "delete from companion.my_view")).isZero();
            child.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update companion.my_view set review_id = '00000000-0000-7000-8000-00000000a602'",
                "insert into companion.my_feedback (id, review_id, felt, given_at)"
                        + " values (gen_random_uuid(), '00000000-0000-7000-8000-00000000a602', 'GOOD', now())"
            })
    void shouldRefuseAnotherChildsReviewAlthoughTheForeignKeyWouldNot(String attack) throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-amira", "s1");
            assertThatThrownBy(() -> update(child, attack)).hasMessageContaining("row-level security");
        }
    }

    @Test
    void shouldRefuseAReasonForAnotherChildsRequest() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-ben", "s1");
            assertThatThrownBy(() -> update(
                            child,
                            "insert into companion.my_advocacy_reason (request_id, words)"
                                    + " values ('00000000-0000-7000-8000-00000000a301', 'not mine')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void shouldGiveOfAReasonOnlyItsFingerprintBack() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-amira", "s1");
            assertThat(query(child, "select fingerprint from companion.my_advocacy_reason"))
                    .containsExactly("155b2081d96d888b84412a28225a4858d49345a485bc6e64956f2213a2bcb6d5");
            child.rollback();
            begin(child, "companion.begin", "child-amira", "s1");
            assertThatThrownBy(() -> query(child, "select words from companion.my_advocacy_reason"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void shouldSayOnceThatTheChildSawTheirIro() throws SQLException {
        String seen = "update companion.my_iro_seen set child_saw_at = now()";
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-carys", "s1");
            assertThat(update(child, seen)).isEqualTo(1);
            assertThat(update(child, seen)).isZero();
            child.commit();
        }
        assertThat(database.asAdministrator("select 1 from openiro.work_item where kind = 'CHILD_SAW_IRO'"))
                .hasSize(1);
    }

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
            assertThat(query(staff, "select scope.begin_seal(gen_random_uuid())")).containsExactly("f");
        }
    }
}
