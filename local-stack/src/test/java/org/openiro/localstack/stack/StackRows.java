package org.openiro.localstack.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What lies in the database of a stack, as its administrator sees it, from whom no row policy hides anything. */
public final class StackRows {

    private StackRows() {}

    /** The first column of each row. */
    public static List<String> column(Addresses stack, String sql) {
        return column(stack, sql, List.of());
    }

    /** The same. @param values an array of texts, for every {@code ?} */
    public static List<String> column(Addresses stack, String sql, Collection<String> values) {
        return of(stack, sql, values).stream().map(row -> row.get(0)).toList();
    }

    /** Every column of each row as text. */
    public static List<List<String>> of(Addresses stack, String sql) {
        return of(stack, sql, List.of());
    }

    /** The same. @param values an array of texts, for every {@code ?} */
    public static List<List<String>> of(Addresses stack, String sql, Collection<String> values) {
        try (Connection connection = DriverManager.getConnection(stack.databaseUrl(), "postgres", null);
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                query.setArray(i, connection.createArrayOf("text", values.toArray()));
            }
            try (ResultSet row = query.executeQuery()) {
                return read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> read(ResultSet row) throws SQLException {
        List<List<String>> found = new ArrayList<>();
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
            List<String> one = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                one.add(row.getString(i));
            }
            found.add(one);
        }
        return found;
    }
}
