package org.openiro.companionapi.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What is really in the database, bound by no policy. */
public final class Rows {

    private Rows() {}

    public static long count(String sql) {
        try (Connection connection = Components.database().administrator();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What staff do meanwhile. */
    public static void change(String sql) {
        try (Connection connection = Components.database().administrator();
                Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(sql) == 0) {
                throw new IllegalStateException("Nothing was changed");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
