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

/** Straight in SQL, as somebody who has taken over the companion application's connection but not its secret. */
class ChildScopeAttackTest {

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
                "my_view_attachment",
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
}
