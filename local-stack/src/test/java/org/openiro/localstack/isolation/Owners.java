package org.openiro.localstack.isolation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openiro.localstack.stack.Addresses;
import org.openiro.localstack.stack.StackRows;

/** Whose row every id in the database is, read from its catalogue: no table can be forgotten. */
final class Owners {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final String TABLES = """
            select c.table_name, bool_or(c.column_name = 'child_id')
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'openiro' and t.table_type = 'BASE TABLE'
            group by c.table_name
            having bool_or(c.column_name = 'id') and bool_or(c.column_name = 'local_authority_id')
            """;

    private final Map<String, Owner> owners = new HashMap<>();

    private Owners() {}

    static Owners in(Addresses addresses) {
        Owners all = new Owners();
        StackRows.of(addresses, TABLES).forEach(table -> {
            String name = table.get(0);
            String child = name.equals("child") ? "id" : table.get(1).equals("t") ? "child_id" : "null::uuid";
            StackRows.of(addresses, "select id, local_authority_id, " + child + " from openiro." + name)
                    .forEach(row -> all.owners.put(row.get(0), new Owner(row.get(1), row.get(2))));
        });
        return all;
    }

    String authorityOf(String id) {
        return owners.get(id).authority();
    }

    String childOf(String id) {
        return owners.get(id).child();
    }

    /** The authority of each row that an answer names. */
    List<String> authoritiesNamedIn(String answer) {
        return namedIn(answer).map(Owner::authority).toList();
    }

    /** The child whom each row is about that an answer names; rows about no child are left out. */
    List<String> childrenNamedIn(String answer) {
        return namedIn(answer).map(Owner::child).filter(Objects::nonNull).toList();
    }

    private Stream<Owner> namedIn(String answer) {
        return ID.matcher(answer).results().map(id -> owners.get(id.group())).filter(Objects::nonNull);
    }

    private record Owner(String authority, String child) {}
}
