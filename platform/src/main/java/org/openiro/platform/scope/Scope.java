package org.openiro.platform.scope;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** For whom a transaction works. The database verifies it and keeps it for that one transaction. */
public sealed interface Scope {

    /** Opens the scope on a connection whose transaction has begun; false when the database refuses it. */
    boolean open(Connection connection) throws SQLException;

    /** A member of staff, by token subject, acting for one authority. */
    record Staff(String subject, UUID authority) implements Scope {

        @Override
        public boolean open(Connection connection) throws SQLException {
            return call(connection, "select scope.begin_staff(?, ?)", subject, authority);
        }
    }

    /** A child, by token subject and session. */
    record Child(String subject, String session) implements Scope {

        @Override
        public boolean open(Connection connection) throws SQLException {
            return call(connection, "select companion.begin(?, ?)", subject, session);
        }
    }

    /** One item of work that is waiting. */
    record Work(UUID item, UUID authority) implements Scope {

        @Override
        public boolean open(Connection connection) throws SQLException {
            return call(connection, "select scope.begin_work(?)", item);
        }
    }

    /** The seal of one authority's audit, and nothing else of that authority. */
    record Seal(UUID authority) implements Scope {

        @Override
        public boolean open(Connection connection) throws SQLException {
            return call(connection, "select scope.begin_seal(?)", authority);
        }
    }

    /**
     * Whoever holds a one-time link, and nothing but what that link is for.
     *
     * @param tokenHash SHA-256 of the token
     */
    record Link(byte[] tokenHash) implements Scope {

        @Override
        public boolean open(Connection connection) throws SQLException {
            return call(connection, "select scope.begin_link(?)", (Object) tokenHash);
        }
    }

    private static boolean call(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
