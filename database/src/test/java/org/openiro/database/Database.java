package org.openiro.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One real PostgreSQL for the tests of this module, with roles, schema and two authorities to attack. */
final class Database {

    static final UUID NORTHMOOR = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    static final UUID EASTHAVEN = UUID.fromString("00000000-0000-7000-8000-0000000000b1");
    static final UUID AMIRA = UUID.fromString("00000000-0000-7000-8000-00000000a0c1");
    static final UUID BEN = UUID.fromString("00000000-0000-7000-8000-00000000a0c2");
    static final UUID CARYS = UUID.fromString("00000000-0000-7000-8000-00000000b0c1");

    private static final Database INSTANCE = new Database();

    private final EmbeddedPostgres server;

    private Database() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            administrator("create database openiro", "postgres");
            administrator(Bootstrap.sql(), "openiro");
            schema().migrate();
            administrator(Sample.SQL, "openiro");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Database get() {
        return INSTANCE;
    }

    Schema schema() {
        return new Schema(url("openiro"), "openiro_migrator", null);
    }

    /** Another database on the same server, with roles and without a schema. */
    Earlier earlier(String name) throws SQLException {
        administrator("create database " + name, "postgres");
        administrator(Bootstrap.sql(), name);
        return new Earlier(this, name);
    }

    /** @param name of the database */
    record Earlier(Database server, String name) {

        void migrate(String last) {
            new Schema(server.url(name), "openiro_migrator", null).migrate(last);
        }

        /** Rows as the superuser enters them, without what they refer to. */
        void enter(String sql) throws SQLException {
            server.administrator("set session_replication_role = replica;" + sql, name);
        }

        List<String> query(String sql) throws SQLException {
            try (Connection connection = DriverManager.getConnection(server.url(name), "postgres", null)) {
                return Database.query(connection, sql);
            }
        }
    }

    /** A fresh connection as the role, in a transaction. */
    Connection as(String role) throws SQLException {
        Connection connection = DriverManager.getConnection(url("openiro"), role, null);
        connection.setAutoCommit(false);
        return connection;
    }

    static boolean begin(Connection connection, String function, Object... arguments) throws SQLException {
        String marks = "?,".repeat(arguments.length);
        try (PreparedStatement call = connection.prepareStatement(
                "select " + function + "(" + marks.substring(0, marks.length() - 1) + ")")) {
            for (int i = 0; i < arguments.length; i++) {
                call.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    static int update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** As the server's superuser, who is bound by no policy: for the catalog, and to see what really is there. */
    List<String> asAdministrator(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("openiro"), "postgres", null)) {
            return query(connection, sql);
        }
    }

    /** Statements of the superuser. */
    void execute(String sql) throws SQLException {
        administrator(sql, "openiro");
    }

    String jdbcUrl() {
        return url("openiro");
    }

    private void administrator(String sql, String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), "postgres", null);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String database) {
        return server.getJdbcUrl("postgres", database).replaceAll("\\?.*", "");
    }
}
