package org.openiro.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void shouldServePostgres18OnLoopbackOnlyAndDeleteATemporaryDirectory() throws Exception {
        Path data;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseOptions.temporary())) {
            String url = database.superuserJdbcUrl();
            assertThat(query(url, "show server_version")).startsWith("18.");
            assertThat(query(url, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(url, "show unix_socket_directories")).isEmpty();
            data = Path.of(query(url, "show data_directory"));
            assertThat(data).exists();
        }
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void shouldKeepDataAndSettingsOverARestart() throws Exception {
        DatabaseOptions options = DatabaseOptions.persistent(directory.resolve("postgres"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(options)) {
            database.createDatabase("openiro");
            database.createDatabase("openiro");
            execute(database.superuserJdbcUrl("openiro"), "create table note as select 'kept' as text");
            assertThat(query(database.superuserJdbcUrl(), "show fsync")).isEqualTo("on");
            assertThat(query(database.superuserJdbcUrl(), "show synchronous_commit"))
                    .isEqualTo("on");
        }
        DatabaseOptions fast = options.withFsync(false).withSetting("max_connections", "37");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(fast)) {
            assertThat(query(database.superuserJdbcUrl("openiro"), "select text from note"))
                    .isEqualTo("kept");
            assertThat(query(database.superuserJdbcUrl(), "show fsync")).isEqualTo("off");
            assertThat(query(database.superuserJdbcUrl(), "show max_connections"))
                    .isEqualTo("37");
        }
    }

    @Test
    void shouldStartAgainAfterTheServerWasKilled() throws Exception {
        DatabaseOptions options = DatabaseOptions.persistent(directory.resolve("postgres"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(options)) {
            execute(database.superuserJdbcUrl(), "create table note as select 'kept' as text");
            ProcessHandle server = serverOf(directory.resolve("postgres"));
            server.destroyForcibly();
            server.onExit().get(30, TimeUnit.SECONDS);
        }
        // After a restart of the machine the number in the pid file can be that of any live process.
        Files.writeString(
                directory.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(options)) {
            assertThat(query(database.superuserJdbcUrl(), "select text from note"))
                    .isEqualTo("kept");
        }
    }

    @Test
    void shouldStopAServerThatOutlivedAKilledProgram() throws Exception {
        Path data = directory.resolve("postgres");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProgram.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // The libraries may log to the same stream before.
        assertThat(program.inputReader().lines().anyMatch("started"::equals)).isTrue();
        ProcessHandle orphan = serverOf(data);
        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedDatabase.start(DatabaseOptions.persistent(data)))
                .withMessageContaining("in use by another running program");

        program.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseOptions.persistent(data))) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(query(database.superuserJdbcUrl(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void shouldBeginAgainWhenTheFirstStartWasCutShort() throws Exception {
        Path data = Files.createDirectory(directory.resolve("postgres"));
        Files.writeString(data.resolve("postgresql.conf"), "half written");
        Files.writeString(directory.resolve("postgres.unfinished"), "");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseOptions.persistent(data))) {
            assertThat(query(database.superuserJdbcUrl(), "select 1")).isEqualTo("1");
        }
        assertThat(directory.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void shouldNameThePortThatIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            DatabaseOptions options = DatabaseOptions.temporary().withPort(port);
            assertThatThrownBy(() -> EmbeddedDatabase.start(options))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining("Port " + port + " on 127.0.0.1 is in use");
        }
    }

    @Test
    void shouldListenOnTheGivenPortAndLeaveNothingRunning() throws Exception {
        int port = Ports.resolve("the test", 0);
        EmbeddedDatabase database = EmbeddedDatabase.start(
                DatabaseOptions.persistent(directory.resolve("postgres")).withPort(port));
        ProcessHandle server = serverOf(directory.resolve("postgres"));
        assertThat(query("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres", "select 1"))
                .isEqualTo("1");
        database.close();
        database.close();
        assertThat(server.isAlive()).isFalse();
        assertThat(Ports.resolve("the test", port)).isEqualTo(port);
    }

    @Test
    void shouldRefuseNamesAndSettingsThatAreNotPlain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseOptions.temporary().withSetting("log_line_prefix", "a; b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseOptions.temporary().withSetting("Bad Name", "1"));
    }

    private static ProcessHandle serverOf(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        Optional<ProcessHandle> server = ProcessHandle.of(pid);
        return server.orElseThrow();
    }

    private static String query(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
