package org.openiro.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** The audit as it is read, newest first; reading it is audited too. */
@ApplicationScoped
class AuditReading {

    /** Lines of one file. */
    static final int MOST_IN_A_FILE = 50_000;

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private static final String LINES = """
            select e.id, e.at, e.actor_kind, e.actor_id, p.display_name, e.actor_roles, e.operation, e.action,
                e.subject_type, e.subject_id, e.child_id, e.changed_fields, e.reason, e.correlation_id
            from openiro.audit_entry e
            left join openiro.person p on p.local_authority_id = e.local_authority_id and p.id = e.actor_id
            where e.local_authority_id = scope.current_authority()
              and (e.at, e.id) < (cast(? as timestamptz), cast(? as uuid))
            """;

    private final AuditRows rows;
    private final Audit audit;

    AuditReading(AuditRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    Page<AuditLine> page(AuditFilter filter, String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        List<AuditLine> found = lines(
                filter,
                after.map(key -> key.instant(0)).orElse(NEVER),
                after.map(key -> key.id(1)).orElse(LAST),
                Page.fetch(limit));
        recordReading(filter);
        return Page.of(found, limit, line -> Cursor.after(line.at(), line.id()));
    }

    /** @throws ProblemException 422 when there are more than {@link #MOST_IN_A_FILE} */
    List<AuditLine> all(AuditFilter filter) {
        List<AuditLine> found = lines(filter, NEVER, LAST, MOST_IN_A_FILE + 1);
        if (found.size() > MOST_IN_A_FILE) {
            throw new ProblemException(
                    "too-many-entries", "One file holds 50,000 entries at most. Ask for fewer days, or for one child.");
        }
        recordReading(filter);
        return found;
    }

    private void recordReading(AuditFilter filter) {
        audit.record(
                filter.child() == null
                        ? AuditEvent.of("LIST_AUDIT", "Audit", null, null)
                        : AuditEvent.read("Audit", null, filter.child()));
    }

    private List<AuditLine> lines(AuditFilter filter, Instant at, UUID id, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(at.toString(), id.toString()));
        String sql = sql(filter, parameters);
        parameters.add(limit);
        return rows.query(sql, parameters, AuditReading::line);
    }

    /** The query of a filter; its parameters are added to those that are there, all but the limit. */
    static String sql(AuditFilter filter, List<Object> parameters) {
        StringBuilder sql = new StringBuilder(LINES);
        narrow(sql, parameters, "e.child_id = ?", filter.child());
        narrow(sql, parameters, "e.actor_id = ?", filter.person());
        narrow(sql, parameters, "e.at >= cast(? as timestamptz)", text(filter.from()));
        narrow(sql, parameters, "e.at < cast(? as timestamptz)", text(filter.before()));
        narrow(sql, parameters, "e.action = ?", filter.action());
        return sql.append(" order by e.at desc, e.id desc limit ?").toString();
    }

    private static void narrow(StringBuilder sql, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.add(value);
        }
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6) == null ? null : List.of(row.getString(6).split(",")),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, UUID.class),
                row.getObject(11, UUID.class),
                list(row.getArray(12)),
                row.getString(13),
                row.getObject(14, UUID.class));
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
