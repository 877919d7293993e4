package org.openiro.report.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;
import org.openiro.report.ssda903.Anomaly;
import org.openiro.report.ssda903.Finding;
import org.openiro.report.ssda903.Severity;
import org.openiro.report.ssda903.Table;

/** What an import found: rows that were refused or are doubtful, and reviews that OpenIRO has otherwise. */
@ApplicationScoped
class ImportFindings {

    private static final String ANOMALIES = """
            select id, table_name, row_number, code from openiro.return_anomaly
            where import_id = :import
              and (:table is null or table_name = :table)
              and (:severity is null or severity = :severity)
              and (table_name, row_number, id) > (:afterTable, :afterRow, :afterId)
            order by table_name, row_number, id
            """;
    private static final String DIFFERENCES = """
            select id, child_id, review_id, field, in_openiro, in_return from openiro.return_difference
            where import_id = :import and id > :after order by id
            """;
    private static final UUID FIRST = new UUID(0, 0);

    private final Session session;
    private final ReturnImportService imports;
    private final Audit audit;

    ImportFindings(Session session, ReturnImportService imports, Audit audit) {
        this.session = session;
        this.imports = imports;
        this.audit = audit;
    }

    /** A finding and its id, which keeps several findings of one row apart. */
    record Listed(UUID id, Finding finding) {}

    /**
     * @param table only this one, or null
     * @param severity only this one, or null
     */
    Page<Finding> anomalies(UUID importId, Table table, Severity severity, String cursor, int limit) {
        imports.read(importId);
        var after = Cursor.parse(cursor, 3);
        List<Listed> found = session
                .createNativeQuery(ANOMALIES, Object[].class)
                .setParameter("import", importId)
                .setParameter("table", table == null ? null : table.name(), String.class)
                .setParameter("severity", severity == null ? null : severity.name(), String.class)
                .setParameter("afterTable", after.map(key -> key.text(0)).orElse(""))
                .setParameter("afterRow", after.map(key -> (int) key.number(1)).orElse(0))
                .setParameter("afterId", after.map(key -> key.id(2)).orElse(FIRST))
                .setMaxResults(Page.fetch(limit))
                .list()
                .stream()
                .map(row -> new Listed(
                        (UUID) row[0],
                        new Finding(
                                Table.valueOf((String) row[1]), (Integer) row[2], Anomaly.valueOf((String) row[3]))))
                .toList();
        return Page.of(
                        found,
                        limit,
                        last -> Cursor.after(
                                last.finding().table(), last.finding().row(), last.id()))
                .map(Listed::finding);
    }

    /** @throws ProblemException 409 before the import has ended */
    Page<ReviewDifference> differences(UUID importId, String cursor, int limit) {
        if (imports.read(importId).getStatus() != ImportStatus.DONE) {
            throw new ProblemException(
                    "return-import-not-done", "Wait until the import is DONE, then ask for its differences.");
        }
        UUID after = Cursor.parse(cursor, 1).map(key -> key.id(0)).orElse(FIRST);
        List<ReviewDifference> found = session
                .createNativeQuery(DIFFERENCES, Object[].class)
                .setParameter("import", importId)
                .setParameter("after", after)
                .setMaxResults(Page.fetch(limit))
                .list()
                .stream()
                .map(row -> new ReviewDifference(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        ReviewDifference.Field.valueOf((String) row[3]),
                        (String) row[4],
                        (String) row[5]))
                .toList();
        audit.record(AuditEvent.of("LIST_RETURN_DIFFERENCES", "ReturnImport", importId, null));
        return Page.of(found, limit, last -> Cursor.after(last.id()));
    }
}
