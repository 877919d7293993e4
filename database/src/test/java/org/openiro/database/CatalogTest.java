package org.openiro.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every table, read from the catalog, so that a new table cannot forget it. */
class CatalogTest {

    private static final String TABLES = " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where c.relkind = 'r' and n.nspname = 'openiro'";

    /** What may be deleted, and why: nothing in a case record is on this list. */
    private static final Set<String> DELETABLE = Set.of(
            "openiro.child_parent DELETE openiro_staff", // a parent named by mistake; audited
            "openiro.iro_team DELETE openiro_staff", // a link of an IRO to a team that is over; no case record
            "openiro.idempotency_record DELETE openiro_staff", // answers older than their 24 hours
            "openiro.return_row DELETE openiro_staff", // uploaded rows of an import that is finished
            "openiro.return_anomaly DELETE openiro_staff", // findings in a table that is sent again before the start
            "openiro.return_table DELETE openiro_staff", // a table sent again before the start
            "openiro.child_view DELETE openiro_view", // a child's own unsent draft
            "companion.my_view DELETE openiro_child", // the same, through the view
            "openiro.child_view_attachment DELETE openiro_view", // taken out of a child's own unsent draft
            "companion.my_view_attachment DELETE openiro_child"); // the same, through the view

    /** Tables that name children and stay open while a record is restricted, and why. */
    private static final Set<String> NOT_RESTRICTED = Set.of(
            "audit_entry", // auditors look at restricted records most of all; it holds no content
            "record_restriction", // the register itself, sealed to those who answer for it
            "restriction_person", // the same
            "emergency_access"); // the same

    private final Database database = Database.get();

    @Test
    void shouldForceRowPoliciesOnEveryTable() throws SQLException {
        assertThat(database.asAdministrator(
                        "select c.relname" + TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
        assertThat(database.asAdministrator("select c.relname" + TABLES
                        + " and not exists (select from pg_policy p where p.polrelid = c.oid)"))
                .isEmpty();
    }

    @Test
    void shouldKeyEveryTenantTableByItsAuthority() throws SQLException {
        assertThat(
                        database.asAdministrator(
                                "select c.relname" + TABLES + " and c.relname <> 'local_authority'"
                                        + " and not exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]"
                                        + " where i.indrelid = c.oid and i.indisunique and a.attname = 'local_authority_id' and i.indnatts >= 2)"))
                .isEmpty();
    }

    @Test
    void shouldCarryTheAuthorityInEveryForeignKeyBetweenTenantTables() throws SQLException {
        assertThat(database.asAdministrator("""
                        select f.conname from pg_constraint f
                        join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
                        where f.contype = 'f' and n.nspname = 'openiro'
                          and f.confrelid <> 'openiro.local_authority'::regclass
                          and not exists (select from pg_attribute a where a.attrelid = f.conrelid
                                          and a.attname = 'local_authority_id' and a.attnum = any (f.conkey))
                        """)).isEmpty();
    }

    @Test
    void shouldIndexEveryForeignKey() throws SQLException {
        assertThat(database.asAdministrator("""
                        select f.conrelid::regclass || ' ' || f.conname from pg_constraint f
                        join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
                        where f.contype = 'f' and n.nspname = 'openiro'
                          and f.confrelid <> 'openiro.local_authority'::regclass
                          and not exists (select from pg_index i where i.indrelid = f.conrelid
                              and (i.indkey::smallint[])[0:cardinality(f.conkey) - 1] @> f.conkey)
                        """)).isEmpty();
    }

    @Test
    void shouldGrantDeletionOnReviewedTablesOnly() throws SQLException {
        List<String> grants = database.asAdministrator("""
                select table_schema || '.' || table_name || ' ' || privilege_type || ' ' || grantee
                from information_schema.role_table_grants
                where table_schema in ('openiro', 'companion', 'scope')
                  and grantee in ('openiro_staff', 'openiro_child', 'openiro_view', 'PUBLIC')
                  and privilege_type in ('DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES', 'MAINTAIN')
                  and not (grantee = 'openiro_view' and table_schema = 'companion')
                """);
        assertThat(grants).containsExactlyInAnyOrderElementsOf(DELETABLE);
    }

    @Test
    void shouldGiveTheChildRoleNothingButTheCompanionViews() throws SQLException {
        assertThat(database.asAdministrator("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'v', 'm', 'S', 'p', 'f')
                          and (has_table_privilege('openiro_child', c.oid, 'select, insert, update, delete')
                               or has_any_column_privilege('openiro_child', c.oid, 'select, insert, update'))
                          and not (n.nspname = 'companion' and c.relkind = 'v')
                        """)).isEmpty();
    }

    @Test
    void shouldGiveTheChildRoleFourFunctionsOnly() throws SQLException {
        assertThat(database.asAdministrator("""
                        select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where n.nspname in ('openiro', 'companion', 'scope') and has_function_privilege('openiro_child', p.oid, 'execute')
                          and has_schema_privilege('openiro_child', n.oid, 'usage')
                        """))
                .containsExactlyInAnyOrder(
                        "companion.begin", "companion.leave", "companion.current_child", "companion.current_authority");
    }

    @Test
    void shouldGiveTheViewRoleColumnsNotTables() throws SQLException {
        assertThat(database.asAdministrator("""
                        select table_name || ' ' || privilege_type from information_schema.role_table_grants
                        where table_schema = 'openiro' and grantee = 'openiro_view' and privilege_type <> 'DELETE'
                        """)).isEmpty();
    }

    @Test
    void shouldLetNoApplicationRolePassTheRowPolicies() throws SQLException {
        assertThat(database.asAdministrator("select rolname from pg_roles where rolname like 'openiro%'"
                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                .isEmpty();
        assertThat(database.asAdministrator(
                        "select rolname from pg_roles where rolname like 'openiro%' and rolcanlogin"))
                .containsExactlyInAnyOrder("openiro_migrator", "openiro_staff", "openiro_child", "openiro_destroyer");
    }

    @Test
    void shouldPutEveryTableOfChildrensRecordsBehindTheRestrictions() throws SQLException {
        assertThat(database.asAdministrator("select c.relname" + TABLES
                        + " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'child_id')"
                        + " and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'restricted'"
                        + " and not p.polpermissive and p.polcmd = '*')"))
                .containsExactlyInAnyOrderElementsOf(NOT_RESTRICTED);
    }

    /** What belongs to a child's record by its parent alone, as a review's findings do, is as closed as the parent. */
    @Test
    void shouldPutWhatRefersToARecordBehindTheSamePolicies() throws SQLException {
        for (String policy : List.of("restricted", "destruction")) {
            assertThat(database.asAdministrator("""
                            select c.relname || ' -> ' || f.confrelid::regclass from pg_class c
                            join pg_namespace n on n.oid = c.relnamespace
                            join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid
                            where c.relkind = 'r' and n.nspname = 'openiro'
                              and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'child_id')
                              and exists (select from pg_policy p where p.polrelid = f.confrelid and p.polname = '%1$s')
                              and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = '%1$s')
                            """.formatted(policy)))
                    .as(policy)
                    .isEmpty();
        }
    }

    @Test
    void shouldLetTheDestroyingRoleDeleteChildrensRecordsAndReadNothing() throws SQLException {
        assertThat(database.asAdministrator("select c.relname" + TABLES
                        + " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'child_id')"
                        + " and not (has_table_privilege('openiro_destroyer', c.oid, 'delete') and exists (select"
                        + " from pg_policy p where p.polrelid = c.oid and p.polname = 'destruction'))"))
                .containsExactlyInAnyOrder(
                        "audit_entry", // outlives the record: it holds no content, and whose it was is gone
                        "destruction"); // the tombstone
        assertThat(database.asAdministrator("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('openiro', 'companion', 'scope') and c.relkind in ('r', 'v', 'm', 'S', 'p', 'f')
                          and (has_table_privilege('openiro_destroyer', c.oid, 'select, insert, update, truncate')
                               or has_any_column_privilege('openiro_destroyer', c.oid, 'select, insert, update'))
                        """)).isEmpty();
    }

    @Test
    void shouldGuardEveryCompanionViewAgainstLeakyPredicates() throws SQLException {
        assertThat(database.asAdministrator("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'v' and n.nspname = 'companion'
                          and (not 'security_barrier=true' = any (coalesce(c.reloptions, '{}'))
                               or pg_get_userbyid(c.relowner) <> 'openiro_view')
                        """)).isEmpty();
    }

    @Test
    void shouldPinTheSearchPathOfEveryDefinerFunctionAndCallNoneImmutable() throws SQLException {
        assertThat(database.asAdministrator("""
                        select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where n.nspname in ('openiro', 'companion', 'scope') and p.prosecdef
                          and (p.provolatile = 'i' or not coalesce(p.proconfig::text, '') like '%search_path=pg_catalog, pg_temp%')
                        """)).isEmpty();
    }

    /** Its details quote what was to be stored: an NHS number that another child has, for one. */
    @ParameterizedTest
    @ValueSource(strings = {"openiro_staff", "openiro_child"})
    void shouldKeepValuesOutOfTheLogOfTheServer(String role) throws SQLException {
        try (Connection connection = database.as(role)) {
            assertThat(Database.query(connection, "show log_error_verbosity")).containsExactly("terse");
        }
    }

    @Test
    void shouldRunTheBootstrapTwice() throws Exception {
        database.asAdministrator("select 1");
        assertThat(database.schema().migrate()).isEqualTo(newestMigration());
    }

    private static String newestMigration() throws Exception {
        Path migrations = Path.of(CatalogTest.class
                        .getResource("migration/V001__scope.sql")
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(migrations)) {
            return files.map(file -> file.getFileName().toString().substring(1, 4))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
