package org.openiro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openiro.database.Database.begin;
import static org.openiro.database.Database.query;
import static org.openiro.database.Database.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A restricted record, straight in SQL: what the staff application cannot show even if it asks without any condition. */
class RestrictedRecordAttackTest {

    private static final String MANAGER = "00000000-0000-7000-8000-00000000a002";
    private static final String AMIRAS = " where child_id = '" + Database.AMIRA + "'";

    private final String restriction = UUID.randomUUID().toString();
    private final Database database = Database.get();

    @Test
    void shouldCloseEveryTableToWhoeverIsNotNamed() throws SQLException {
        List<String> closed = database.asAdministrator("select c.relname from pg_class c"
                + " join pg_policy p on p.polrelid = c.oid where p.polname = 'restricted' and exists (select from"
                + " pg_attribute a where a.attrelid = c.oid and a.attname = 'child_id')");
        assertThat(closed)
                .contains("message", "allocation", "deadline", "alert")
                .hasSizeGreaterThan(15);
        try (Connection staff = database.as("openiro_staff")) {
            restrict(staff);
            as(staff, "iro-a");
            for (String table : closed) {
                assertThat(query(staff, "select 1 from openiro." + table + AMIRAS))
                        .as(table)
                        .isEmpty();
            }
            assertThat(query(staff, "select first_name from openiro.child")).containsExactly("Ben");
            assertThat(query(staff, "select reason from openiro.record_restriction"))
                    .isEmpty();
            assertThat(query(staff, "select person_id from openiro.restriction_person"))
                    .isEmpty();
            as(staff, "manager-a");
            assertThat(query(staff, "select first_name from openiro.child")).contains("Amira");
            assertThat(query(staff, "select body from openiro.message" + AMIRAS))
                    .contains("from Amira");
        }
    }

    @Test
    void shouldRefuseToWriteIntoAClosedRecord() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            restrict(staff);
            as(staff, "iro-a");
            assertThat(update(staff, "update openiro.child set known_as = 'x' where id = '" + Database.AMIRA + "'"))
                    .isZero();
            assertThatThrownBy(() -> update(
                            staff,
                            "insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation,"
                                    + " since) values (gen_random_uuid(), '" + Database.NORTHMOOR + "', '"
                                    + Database.AMIRA + "', '" + MANAGER + "', 'OTHER', '2026-01-01')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void shouldLetNobodyNameThemselvesOrWriteAnOpening() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            restrict(staff);
            as(staff, "iro-a");
            assertThatThrownBy(() -> update(staff, named("00000000-0000-7000-8000-00000000a001")))
                    .hasMessageContaining("row-level security");
        }
        for (String attack : List.of(
                "insert into openiro.emergency_access (id) values (gen_random_uuid())",
                "update openiro.emergency_access set expires_at = 'infinity'",
                "delete from openiro.record_restriction",
                "delete from openiro.restriction_person",
                "delete from openiro.emergency_access")) {
            try (Connection staff = database.as("openiro_staff")) {
                as(staff, "manager-a");
                assertThatThrownBy(() -> update(staff, attack)).as(attack).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void shouldOpenForFourHoursAndForThatPersonOnly() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            restrict(staff);
            as(staff, "iro-a");
            assertThat(query(staff, open(Database.AMIRA.toString()))).containsExactly("t");
            assertThat(query(staff, "select first_name from openiro.child")).contains("Amira");
            assertThat(query(staff, "select expires_at - opened_at from openiro.emergency_access"))
                    .containsExactly("04:00:00");
            assertThat(query(staff, "select scope.emergency_reason('" + Database.AMIRA + "')"))
                    .containsExactly("At once");
        }
    }

    @Test
    void shouldOpenNothingThatIsNotRestrictedOrNotOfTheAuthority() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            restrict(staff);
            as(staff, "iro-a");
            assertThat(query(staff, open(Database.BEN.toString()))).containsExactly("f");
            assertThat(query(staff, open(Database.CARYS.toString()))).containsExactly("f");
            begin(staff, "scope.begin_staff", "iro-b", Database.EASTHAVEN);
            assertThat(query(staff, open(Database.AMIRA.toString()))).containsExactly("f");
        }
    }

    @Test
    void shouldCloseNothingToAnAdvocateOrToWork() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            restrict(staff);
            as(staff, "advocate");
            assertThat(query(staff, "select words from openiro.advocacy_reason" + AMIRAS))
                    .containsExactly("sealed words");
            List<String> item = query(
                    staff,
                    "select id from openiro.work_item where local_authority_id = '" + Database.NORTHMOOR
                            + "' and state = 'READY' limit 1");
            begin(staff, "scope.begin_work", UUID.fromString(item.get(0)));
            assertThat(query(staff, "select first_name from openiro.child")).contains("Amira");
        }
    }

    @Test
    void shouldChangeNothingForTheChild() throws SQLException {
        try (Connection staff = database.as("openiro_staff");
                Connection child = database.as("openiro_child")) {
            restrict(staff);
            staff.commit();
            try {
                begin(child, "companion.begin", "child-amira", "a session");
                assertThat(query(child, "select first_name from companion.me")).containsExactly("Amira");
                assertThat(query(child, "select body from companion.my_message"))
                        .contains("from Amira");
                assertThat(query(child, "select name from companion.my_iro")).containsExactly("Grace Obi");
            } finally {
                as(staff, "manager-a");
                update(
                        staff,
                        "update openiro.record_restriction set lifted_at = now(), lifting_reason = 'Over',"
                                + " lifted_by = restricted_by");
                staff.commit();
            }
        }
    }

    /** By the manager, who is named alone. */
    private void restrict(Connection staff) throws SQLException {
        as(staff, "manager-a");
        update(
                staff,
                "insert into openiro.record_restriction (id, local_authority_id, child_id, reason, restricted_by,"
                        + " restricted_at) values ('" + restriction + "', '" + Database.NORTHMOOR + "', '"
                        + Database.AMIRA + "', 'A relative works here', '" + MANAGER + "', now())");
        update(staff, named(MANAGER));
    }

    private String named(String person) {
        return "insert into openiro.restriction_person (id, local_authority_id, restriction_id, child_id, person_id, named_by,"
                + " named_at) values (gen_random_uuid(), '" + Database.NORTHMOOR + "', '" + restriction + "', '"
                + Database.AMIRA + "', '" + person + "', '" + MANAGER + "', now())";
    }

    private static String open(String child) {
        return "select scope.open_emergency_access(gen_random_uuid(), '" + child + "', 'At once')";
    }

    private static void as(Connection staff, String subject) throws SQLException {
        assertThat(begin(staff, "scope.begin_staff", subject, Database.NORTHMOOR))
                .isTrue();
    }
}
