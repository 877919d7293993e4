package org.openiro.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** Who read a child's record: what a child, or who acts for the child, may ask. */
@ApplicationScoped
class ChildReaders {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String READERS = """
            select e.actor_id, p.display_name, string_agg(distinct e.actor_roles, ','),
                count(*) filter (where e.action = 'READ'), count(*) filter (where e.action <> 'READ'),
                min(e.at), max(e.at)
            from openiro.audit_entry e
            join openiro.person p on p.local_authority_id = e.local_authority_id and p.id = e.actor_id
            where e.local_authority_id = scope.current_authority() and e.child_id = ? and e.actor_kind = 'STAFF'
            group by e.actor_id, p.display_name
            having (max(e.at), e.actor_id) < (cast(? as timestamptz), cast(? as uuid))
            order by max(e.at) desc, e.actor_id desc
            limit ?
            """;

    private final AuditRows rows;
    private final ChildAccess access;

    ChildReaders(AuditRows rows, ChildAccess access) {
        this.rows = rows;
        this.access = access;
    }

    /** Who was there last first. */
    Page<ChildReader> page(UUID child, String cursor, int limit) {
        access.require(child);
        var after = Cursor.parse(cursor, 2);
        List<ChildReader> found = rows.query(
                READERS,
                List.of(
                        child,
                        after.map(key -> key.instant(0)).orElse(NEVER).toString(),
                        after.map(key -> key.id(1)).orElse(new UUID(-1, -1)).toString(),
                        Page.fetch(limit)),
                ChildReaders::reader);
        return Page.of(found, limit, reader -> Cursor.after(reader.last(), reader.person()));
    }

    private static ChildReader reader(ResultSet row) throws SQLException {
        return new ChildReader(
                row.getObject(1, UUID.class),
                row.getString(2),
                Arrays.stream(row.getString(3).split(",")).distinct().sorted().toList(),
                row.getLong(4),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
