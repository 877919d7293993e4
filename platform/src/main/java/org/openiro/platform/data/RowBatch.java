package org.openiro.platform.data;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Many rows for one statement. They go to the database as one array for each column and are unnested there, so that a
 * thousand rows cost one round trip, one plan and one look at the scope.
 */
public final class RowBatch {

    private static final String ROWS = "{rows}";
    private static final String SEPARATOR = "\t";

    private final String[] types;
    private final List<Object[]> rows = new ArrayList<>();

    private RowBatch(String[] types) {
        this.types = types;
    }

    /** @param types of the columns, as PostgreSQL names them: {@code uuid}, {@code text}, {@code date} */
    public static RowBatch of(String... types) {
        return new RowBatch(types.clone());
    }

    /**
     * A list as one text value, which SQL takes apart with {@code string_to_array(x, E'\t')}.
     *
     * @param values without tabs, at least two
     */
    public static String joined(List<String> values) {
        return String.join(SEPARATOR, values);
    }

    /** @param values one for each column; each is sent as its text form, null as NULL */
    public void add(Object... values) {
        if (values.length != types.length) {
            throw new IllegalArgumentException("One value for each column");
        }
        rows.add(values);
    }

    public int size() {
        return rows.size();
    }

    /**
     * Runs a statement once for all rows and empties the batch. Nothing happens when it is empty.
     *
     * @param sql with <code>{rows}</code> where the rows stand, as in
     *     <code>insert into t (a, b) select r.a, r.b from {rows} r (a, b)</code>
     */
    public void execute(Connection connection, String sql) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String unnest =
                Stream.of(types).map(type -> "?::" + type + "[]").collect(Collectors.joining(", ", "unnest(", ")"));
        try (PreparedStatement statement = connection.prepareStatement(sql.replace(ROWS, unnest))) {
            for (int column = 0; column < types.length; column++) {
                statement.setArray(column + 1, column(connection, column));
            }
            statement.execute();
        }
        rows.clear();
    }

    private Array column(Connection connection, int column) throws SQLException {
        String[] values = new String[rows.size()];
        for (int row = 0; row < values.length; row++) {
            Object value = rows.get(row)[column];
            values[row] = value == null ? null : value.toString();
        }
        return connection.createArrayOf(types[column], values);
    }
}
