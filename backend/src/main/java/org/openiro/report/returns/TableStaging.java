package org.openiro.report.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.data.Ids;
import org.openiro.platform.data.RowBatch;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.report.ssda903.Finding;
import org.openiro.report.ssda903.ParsedRow;
import org.openiro.report.ssda903.RawRow;
import org.openiro.report.ssda903.ReturnFormatException;
import org.openiro.report.ssda903.ReturnRow;
import org.openiro.report.ssda903.RowParser;
import org.openiro.report.ssda903.Table;
import org.openiro.report.ssda903.TableReader;

/**
 * Takes in a table as it arrives: checks each row by itself, keeps the good ones for the import and the findings for
 * the sender. Memory does not grow with the table.
 */
@ApplicationScoped
class TableStaging {

    private static final int PORTION = 2_000;

    private static final String[] TABLES = {"return_row", "return_anomaly", "return_table"};

    private static final String INSERT_ROWS = """
            insert into openiro.return_row (local_authority_id, import_id, table_name, row_number, child, fields)
            select scope.current_authority(), import, table_name, number, child, string_to_array(fields, E'\\t')
            from {rows} r (import, table_name, number, child, fields)
            """;
    private static final String INSERT_TABLE = """
            insert into openiro.return_table (local_authority_id, import_id, name, received_at, bytes, row_count)
            select scope.current_authority(), import, name, received_at, bytes, row_count
            from {rows} r (import, name, received_at, bytes, row_count)
            """;

    private final Session session;
    private final AuthorityTime time;

    TableStaging(Session session, AuthorityTime time) {
        this.session = session;
        this.time = time;
    }

    /**
     * Takes a table in, in place of the same table sent before.
     *
     * @return how many rows it has
     * @throws ProblemException 400 or 422 when this is not that table
     */
    int take(UUID importId, Table table, InputStream body) {
        CountingStream counted = new CountingStream(body);
        try (TableReader reader = open(table, counted)) {
            return session.doReturningWork(connection -> {
                for (String old : TABLES) {
                    delete(connection, old, importId, table);
                }
                return stage(connection, importId, table, reader, counted);
            });
        }
    }

    private int stage(Connection connection, UUID importId, Table table, TableReader reader, CountingStream counted)
            throws SQLException {
        RowParser parser = new RowParser(time.today());
        RowBatch rows = RowBatch.of("uuid", "text", "int", "text", "text");
        RowBatch findings = RowBatch.of("uuid", "uuid", "text", "int", "text", "text");
        int read = 0;
        while (reader.hasNext()) {
            ParsedRow<? extends ReturnRow> parsed = parse(parser, table, reader.next());
            parsed.row()
                    .ifPresent(row -> rows.add(
                            importId, table, row.rowNumber(), row.child(), RowBatch.joined(ReturnFields.of(row))));
            for (Finding found : parsed.findings()) {
                findings.add(Ids.next(), importId, table, found.row(), found.anomaly(), found.severity());
            }
            read++;
            if (rows.size() >= PORTION || findings.size() >= PORTION) {
                rows.execute(connection, INSERT_ROWS);
                findings.execute(connection, ChunkSql.INSERT_ANOMALIES);
            }
        }
        rows.execute(connection, INSERT_ROWS);
        findings.execute(connection, ChunkSql.INSERT_ANOMALIES);
        RowBatch received = RowBatch.of("uuid", "text", "timestamptz", "int", "int");
        received.add(importId, table, time.now(), counted.count(), read);
        received.execute(connection, INSERT_TABLE);
        return read;
    }

    private static ParsedRow<? extends ReturnRow> parse(RowParser parser, Table table, RawRow row) {
        return switch (table) {
            case HEADER -> parser.header(row);
            case EPISODES -> parser.episode(row);
            default -> parser.review(row);
        };
    }

    private static TableReader open(Table table, InputStream body) {
        TableReader reader;
        try {
            reader = TableReader.open(body);
        } catch (ReturnFormatException e) {
            throw refused(e);
        }
        if (reader.header().table() != table) {
            throw wrongColumns(
                    List.of(),
                    "These are the columns of the "
                            + reader.header().table().displayName() + " table. Send it as that one, or send the "
                            + table.displayName() + " table here.");
        }
        return reader;
    }

    private static ProblemException refused(ReturnFormatException e) {
        return switch (e.fault()) {
            case EMPTY, NOT_TEXT, NOT_UTF8, FIRST_ROW_UNREADABLE ->
                new ProblemException(
                        "bad-request", e.getMessage(), FieldProblem.of(e.fault().name(), e.getMessage()));
            default -> wrongColumns(e.missing(), e.getMessage());
        };
    }

    private static ProblemException wrongColumns(List<String> missing, String detail) {
        return new ProblemException(
                "return-columns-missing",
                detail,
                missing.stream()
                        .map(column -> FieldProblem.of(column, "This column is missing."))
                        .toArray(FieldProblem[]::new));
    }

    private static void delete(Connection connection, String rows, UUID importId, Table table) throws SQLException {
        String column = rows.equals("return_table") ? "name" : "table_name";
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from openiro." + rows + " where import_id = ? and " + column + " = ?")) {
            delete.setObject(1, importId);
            delete.setString(2, table.name());
            delete.execute();
        }
    }
}
