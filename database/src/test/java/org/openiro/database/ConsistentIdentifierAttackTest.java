package org.openiro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openiro.database.Database.begin;
import static org.openiro.database.Database.query;
import static org.openiro.database.Database.update;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The NHS number, straight in SQL. */
class ConsistentIdentifierAttackTest {

    private static final String NUMBER = "select value from openiro.consistent_identifier";

    private final Database database = Database.get();

    @Test
    void shouldBeSealedFromWhoeverDoesNotWorkWithTheCase() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            begin(staff, "scope.begin_staff", "iro-a", Database.NORTHMOOR);
            update(
                    staff,
                    "insert into openiro.consistent_identifier (id, local_authority_id, child_id, scheme, value,"
                            + " recorded_by, recorded_at) values (gen_random_uuid(), '" + Database.NORTHMOOR + "', '"
                            + Database.BEN + "', 'NHS', '9990000018', '00000000-0000-7000-8000-00000000a001', now())");
            assertThat(query(staff, NUMBER)).containsExactly("9990000018");
            begin(staff, "scope.begin_staff", "manager-a", Database.NORTHMOOR);
            assertThat(query(staff, NUMBER)).containsExactly("9990000018");
            begin(staff, "scope.begin_staff", "advocate", Database.NORTHMOOR);
            assertThat(query(staff, NUMBER)).isEmpty();
            begin(staff, "scope.begin_staff", "iro-b", Database.EASTHAVEN);
            assertThat(query(staff, NUMBER)).isEmpty();
        }
    }

    @Test
    void shouldNotBeWithinReachOfTheCompanionApplication() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-ben", "a session");
            assertThatThrownBy(() -> query(child, NUMBER)).hasMessageContaining("permission denied");
        }
        assertThat(database.asAdministrator(
                        "select has_any_column_privilege('openiro_view', 'openiro.consistent_identifier', 'select')"))
                .containsExactly("f");
    }
}
