package org.openiro.report.returns;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.openiro.report.ssda903.CollectionYear;
import org.openiro.report.ssda903.CollectionYears;
import org.openiro.report.ssda903.ReturnRow;
import org.openiro.report.ssda903.Table;
import org.openiro.report.ssda903.YearInference;

/** The good rows of an import, read in portions: memory does not grow with the return. */
final class StagedRows {

    private static final int FETCH = 500;

    private static final String CHILDREN = """
            select child from openiro.return_row where import_id = ? and child > ? group by child order by child limit ?
            """;
    private static final String ROWS = """
            select row_number, child, fields from openiro.return_row
            where import_id = ? and table_name = ? and child > ? and child <= ? order by child, row_number
            """;

    /** Sorts after every identifier, which is plain ASCII. */
    private static final String LAST = "\uFFFD";

    private final Connection connection;
    private final UUID importId;

    StagedRows(Connection connection, UUID importId) {
        this.connection = connection;
        this.importId = importId;
    }

    /** The next children in the order of CHILD. */
    List<String> childrenAfter(String child, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CHILDREN)) {
            query.setObject(1, importId);
            query.setString(2, child);
            query.setInt(3, limit);
            List<String> children = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    children.add(row.getString(1));
                }
            }
            return children;
        }
    }

    /**
     * The rows of a table in the order of CHILD.
     *
     * @param after this child
     * @param upTo and with this child
     */
    <T extends ReturnRow> Rows<T> rows(Table table, String after, String upTo, RowType<T> type) throws SQLException {
        PreparedStatement query = connection.prepareStatement(ROWS);
        query.setFetchSize(FETCH);
        query.setObject(1, importId);
        query.setString(2, table.name());
        query.setString(3, after);
        query.setString(4, upTo);
        return new Rows<>(query, type);
    }

    /** The collection years, from the dates of the rows themselves; those of today if there are none. */
    CollectionYears inferYears(LocalDate today) throws SQLException {
        YearInference inference = new YearInference(today);
        try (var episodes = rows(Table.EPISODES, "", LAST, ReturnFields::episode);
                var reviews = rows(Table.REVIEWS, "", LAST, ReturnFields::review)) {
            episodes.forEachRemaining(inference::add);
            reviews.forEachRemaining(inference::add);
        }
        CollectionYears years = inference.result().years();
        return years.isEmpty() ? CollectionYears.of(CollectionYear.of(today)) : years;
    }

    @FunctionalInterface
    interface RowType<T> {
        T row(int number, String child, List<String> fields);
    }

    /** Rows as the database sends them, a portion at a time. */
    static final class Rows<T extends ReturnRow> implements Iterator<T>, AutoCloseable {

        private final PreparedStatement query;
        private final ResultSet row;
        private final RowType<T> type;
        private T next;
        private int read;

        private Rows(PreparedStatement query, RowType<T> type) throws SQLException {
            this.query = query;
            this.type = type;
            this.row = query.executeQuery();
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public T next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            T current = next;
            try {
                next = read();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return current;
        }

        /** How many rows have been read so far. */
        int count() {
            return read;
        }

        @Override
        public void close() throws SQLException {
            query.close();
        }

        private T read() throws SQLException {
            if (!row.next()) {
                return null;
            }
            read++;
            return type.row(row.getInt(1), row.getString(2), StoredChildren.texts(row, 3));
        }
    }
}
