package org.openiro.testkit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How an {@link EmbeddedDatabase} is to run. Immutable; each method returns a changed copy. */
public final class DatabaseOptions {

    private final Path dataDirectory;
    private final int port;
    private final boolean fsync;
    private final Map<String, String> settings;

    private DatabaseOptions(Path dataDirectory, int port, boolean fsync, Map<String, String> settings) {
        this.dataDirectory = dataDirectory;
        this.port = port;
        this.fsync = fsync;
        this.settings = Map.copyOf(settings);
    }

    /** A throw-away server on a free port, without fsync: its directory is deleted when it is closed. */
    public static DatabaseOptions temporary() {
        return new DatabaseOptions(null, 0, false, Map.of());
    }

    /**
     * A server on a free port whose data outlives it, with fsync on.
     *
     * @param dataDirectory created if it does not exist; its parent also receives a lock file and the server's log
     */
    public static DatabaseOptions persistent(Path dataDirectory) {
        Path directory = Objects.requireNonNull(dataDirectory).toAbsolutePath().normalize();
        return new DatabaseOptions(directory, 0, true, Map.of());
    }

    /**
     * Sets the port on 127.0.0.1.
     *
     * @param newPort 1 to 65535, or 0 for any free port
     */
    public DatabaseOptions withPort(int newPort) {
        return new DatabaseOptions(dataDirectory, newPort, fsync, settings);
    }

    /** Whether a commit waits for the disk. Without it a power cut may corrupt the data directory. */
    public DatabaseOptions withFsync(boolean on) {
        return new DatabaseOptions(dataDirectory, port, on, settings);
    }

    /**
     * Adds a server setting, such as {@code max_connections}.
     *
     * @param value without white space or shell characters: the server's start script passes it on unquoted
     * @throws IllegalArgumentException if the name or the value has any other character
     */
    public DatabaseOptions withSetting(String name, String value) {
        if (!name.matches("[a-z_.]+") || !value.matches("[A-Za-z0-9_.,:%/+-]*")) {
            throw new IllegalArgumentException("Not a plain server setting: " + name + "=" + value);
        }
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(name, value);
        return new DatabaseOptions(dataDirectory, port, fsync, more);
    }

    Optional<Path> dataDirectory() {
        return Optional.ofNullable(dataDirectory);
    }

    int port() {
        return port;
    }

    boolean fsync() {
        return fsync;
    }

    Map<String, String> settings() {
        return settings;
    }
}
