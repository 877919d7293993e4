package org.openiro.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** How a {@link KeycloakServer} is to run. Immutable; each method returns a changed copy. */
public final class KeycloakOptions {

    private final Path stateDirectory;
    private final int port;
    private final int maxHeapMegabytes;
    private final Duration startTimeout;

    private KeycloakOptions(Path stateDirectory, int port, int maxHeapMegabytes, Duration startTimeout) {
        this.stateDirectory = stateDirectory;
        this.port = port;
        this.maxHeapMegabytes = maxHeapMegabytes;
        this.startTimeout = startTimeout;
    }

    /** A throw-away server on a free port: its accounts are deleted when it is closed. */
    public static KeycloakOptions temporary() {
        return new KeycloakOptions(null, 0, 512, Duration.ofMinutes(4));
    }

    /**
     * A server on a free port whose accounts outlive it.
     *
     * @param stateDirectory created if it does not exist; holds the accounts, the generated administrator password and
     *     the log, so it must not be readable by others
     */
    public static KeycloakOptions persistent(Path stateDirectory) {
        Path directory = Objects.requireNonNull(stateDirectory).toAbsolutePath().normalize();
        return new KeycloakOptions(directory, 0, 512, Duration.ofMinutes(4));
    }

    /**
     * Sets the port on 127.0.0.1. The issuer of every token contains it.
     *
     * @param newPort 1 to 65535, or 0 for any free port
     */
    public KeycloakOptions withPort(int newPort) {
        return new KeycloakOptions(stateDirectory, newPort, maxHeapMegabytes, startTimeout);
    }

    /** Sets the largest heap of the server, in megabytes; 512 unless told. */
    public KeycloakOptions withMaxHeapMegabytes(int megabytes) {
        return new KeycloakOptions(stateDirectory, port, megabytes, startTimeout);
    }

    /** Sets how long to wait until the server answers; four minutes unless told, for slow shared machines. */
    public KeycloakOptions withStartTimeout(Duration timeout) {
        return new KeycloakOptions(stateDirectory, port, maxHeapMegabytes, timeout);
    }

    Optional<Path> stateDirectory() {
        return Optional.ofNullable(stateDirectory);
    }

    int port() {
        return port;
    }

    int maxHeapMegabytes() {
        return maxHeapMegabytes;
    }

    Duration startTimeout() {
        return startTimeout;
    }
}
