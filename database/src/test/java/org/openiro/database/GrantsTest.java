package org.openiro.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every role may do with every table, view, column and function, against a list that people review: whoever grants
 * something changes {@code grants.txt} with it.
 */
class GrantsTest {

    private static final String ROLES =
            " in ('openiro_staff', 'openiro_child', 'openiro_view', 'openiro_destroyer', 'openiro_migrator', 'PUBLIC')";

    /** Columns are named where a privilege is not that of the whole table. */
    private static final String GRANTS = """
            with held as (
                select coalesce(g.rolname, 'PUBLIC') as who, c.oid, c.relowner, c.relname, n.nspname, x.privilege_type as what,
                    null::text as col
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                cross join lateral aclexplode(c.relacl) x left join pg_roles g on g.oid = x.grantee
                where n.nspname in ('openiro', 'companion', 'scope') and x.grantee <> c.relowner
                union all
                select coalesce(g.rolname, 'PUBLIC'), c.oid, c.relowner, c.relname, n.nspname, x.privilege_type, a.attname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attacl is not null
                cross join lateral aclexplode(a.attacl) x left join pg_roles g on g.oid = x.grantee
                where n.nspname in ('openiro', 'companion', 'scope') and x.grantee <> c.relowner)
            select who || ' ' || nspname || '.' || relname || ' ' || what
                || coalesce('(' || string_agg(col, ' ' order by col) || ')', '')
            from held where who""" + ROLES + """
             group by who, nspname, relname, what
            union all
            select g.who || ' ' || n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ') EXECUTE'
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            cross join lateral (select coalesce(r.rolname, 'PUBLIC') as who
                from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
                left join pg_roles r on r.oid = x.grantee where x.grantee <> p.proowner) g
            where n.nspname in ('openiro', 'companion', 'scope') and g.who""" + ROLES;

    @Test
    void shouldGrantWhatWasReviewedAndNothingElse() throws SQLException, IOException {
        List<String> reviewed;
        try (InputStream file = GrantsTest.class.getResourceAsStream("grants.txt")) {
            reviewed = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
        assertThat(Database.get().asAdministrator(GRANTS))
                .hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(reviewed);
    }
}
