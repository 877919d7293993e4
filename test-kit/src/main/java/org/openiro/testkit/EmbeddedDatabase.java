package org.openiro.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * A real PostgreSQL 18 server as a child process, on 127.0.0.1 only. It needs no installation and runs as any user,
 * root included. Every local user may connect as any role without a password: for tests and the local stack, never
 * for real data.
 *
 * <p>Text sorts by code point (locale C.UTF-8), so that results do not differ between machines.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final int ATTEMPTS = 3;

    /** Long enough for the recovery that follows an unclean stop. */
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final PostgresDirectory directory;
    private final EmbeddedPostgres server;
    private final boolean temporary;
    private final Thread stopAtExit = new Thread(this::stop, "openiro-postgres-stop");
    private boolean closed;

    private EmbeddedDatabase(PostgresDirectory directory, EmbeddedPostgres server, boolean temporary) {
        this.directory = directory;
        this.server = server;
        this.temporary = temporary;
    }

    /**
     * Starts a server and waits until it answers. It stops with {@link #close()} or with the virtual machine; a
     * server that outlived a killed program is stopped first if it holds the same data directory.
     *
     * @throws PortInUseException if the wanted port is taken
     * @throws IllegalStateException if another program holds the data directory, or the server does not start; the
     *     message ends with the last lines of its log
     */
    public static EmbeddedDatabase start(DatabaseOptions options) {
        boolean temporary = options.dataDirectory().isEmpty();
        Path path = options.dataDirectory()
                .orElseGet(() -> TemporaryDirectories.create("openiro-postgres", PostgresDirectory::tryTake));
        PostgresDirectory directory = PostgresDirectory.take(path);
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(directory, startOn(directory, options), temporary);
            directory.markInitialised();
            Runtime.getRuntime().addShutdownHook(database.stopAtExit);
            return database;
        } catch (RuntimeException e) {
            directory.close();
            if (temporary) {
                TemporaryDirectories.remove(path);
            }
            throw e;
        }
    }

    /** Stops the server that a killed program left behind on a data directory, if there is one. */
    public static void stopLeftBehind(Path dataDirectory) {
        if (Files.isDirectory(dataDirectory)) {
            PostgresDirectory.take(dataDirectory.toAbsolutePath().normalize()).close();
        }
    }

    private static EmbeddedPostgres startOn(PostgresDirectory directory, DatabaseOptions options) {
        RuntimeException failure = null;
        // A free port can be lost to another program between choosing it and listening on it.
        for (int attempt = 0; attempt < (options.port() == 0 ? ATTEMPTS : 1); attempt++) {
            int port = Ports.resolve("PostgreSQL", options.port());
            try {
                return verified(builder(directory, options, port).start(), directory);
            } catch (IOException | IllegalStateException e) {
                failure = new IllegalStateException(
                        "PostgreSQL did not start on port " + port + ". " + LogTail.of(directory.log()), e);
            }
        }
        throw failure;
    }

    private static EmbeddedPostgres.Builder builder(PostgresDirectory directory, DatabaseOptions options, int port) {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(directory.log().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.path())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_TIMEOUT)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", Ports.LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                // The library always passes -F (no fsync); a later setting overrides it.
                .setServerConfig("fsync", options.fsync() ? "on" : "off")
                .setServerConfig("synchronous_commit", options.fsync() ? "on" : "off");
        options.settings().forEach(builder::setServerConfig);
        return builder;
    }

    /** The library takes any server that answers on the port for its own; make sure that it is. */
    private static EmbeddedPostgres verified(EmbeddedPostgres server, PostgresDirectory directory) throws IOException {
        String sql = "select current_setting('data_directory')";
        try (Connection connection = DriverManager.getConnection(url(server.getPort(), "postgres"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            if (Files.isSameFile(Path.of(row.getString(1)), directory.path())) {
                return server;
            }
        } catch (SQLException e) {
            server.close();
            throw new IOException(e);
        }
        server.close();
        throw new IOException("Another PostgreSQL server answers on port " + server.getPort());
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return server.getPort();
    }

    /** The name of the superuser role, which needs no password. */
    public String superuser() {
        return SUPERUSER;
    }

    /** A JDBC URL that connects to the maintenance database as superuser. */
    public String superuserJdbcUrl() {
        return url(port(), "postgres");
    }

    /** A JDBC URL that connects to a database as superuser. */
    public String superuserJdbcUrl(String database) {
        return url(port(), database);
    }

    /** A JDBC URL without user, for an application that brings its own role. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port() + "/" + database;
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + database + "?user=" + SUPERUSER;
    }

    /**
     * Creates a database unless there is one of that name.
     *
     * @param name lower-case letters, digits and underscores, at most 63
     */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = DriverManager.getConnection(superuserJdbcUrl());
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
    }

    /** Stops the server and waits for its end; a temporary data directory is deleted. May be called again. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException e) {
            // The virtual machine is going down already, and the hook does the same work.
        }
        stop();
    }

    private synchronized void stop() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            Optional<ProcessHandle> process = directory.server();
            server.close();
            // The library returns when the pid file is gone, which is a moment before the process is.
            if (process.isPresent()) {
                PostgresDirectory.awaitExit(process.get());
            }
            directory.close();
            if (temporary) {
                TemporaryDirectories.remove(directory.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL on port " + port() + " did not stop cleanly", e);
        }
    }
}
