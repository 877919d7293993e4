package org.openiro.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.openiro.database.Bootstrap;
import org.openiro.database.Schema;

/** A real PostgreSQL with the roles and the schema of OpenIRO in the database {@code openiro}. */
public final class OpenIroDatabase implements AutoCloseable {

    private static final String NAME = "openiro";

    private final EmbeddedDatabase server;

    private OpenIroDatabase(EmbeddedDatabase server) {
        this.server = server;
    }

    /** Starts the server, and creates or brings up to date what is in it. */
    public static OpenIroDatabase start(DatabaseOptions options) {
        OpenIroDatabase database = new OpenIroDatabase(EmbeddedDatabase.start(options));
        try {
            database.server.createDatabase(NAME);
            database.asAdministrator(Bootstrap.sql());
            database.schema().migrate();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public Schema schema() {
        return new Schema(jdbcUrl(), "openiro_migrator", null);
    }

    /** URL without a user. */
    public String jdbcUrl() {
        return server.jdbcUrl(NAME);
    }

    /** A connection bound by no row policy: to see what is really there. */
    public Connection administrator() throws SQLException {
        return DriverManager.getConnection(server.superuserJdbcUrl(NAME));
    }

    /** Runs statements bound by no row policy. */
    public void asAdministrator(String sql) {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
