package org.openiro.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Keycloak server as a child process, on 127.0.0.1 only, with the versioned realms imported. Its administrator
 * has a generated password, kept with its state.
 */
public final class KeycloakServer implements AutoCloseable {

    static final String ADMIN = "local-admin";
    private static final int POLL_MILLIS = 100;

    private final KeycloakDirectory directory;
    private final Process process;
    private final int port;
    private final boolean temporary;
    private final Thread stopAtExit = new Thread(this::stop, "openiro-keycloak-stop");
    private boolean closed;

    private KeycloakServer(KeycloakDirectory directory, Process process, int port, boolean temporary) {
        this.directory = directory;
        this.process = process;
        this.port = port;
        this.temporary = temporary;
    }

    /**
     * Starts a server and waits until both realms answer. It stops with {@link #close()} or with the virtual machine;
     * a server that outlived a killed program is stopped first if it holds the same state.
     *
     * @throws PortInUseException if the wanted port is taken
     * @throws IllegalStateException if another program holds the state, or the server does not start in time; the
     *     message ends with the last lines of its log
     */
    public static KeycloakServer start(KeycloakOptions options) {
        KeycloakDistribution distribution = KeycloakDistribution.locate();
        boolean temporary = options.stateDirectory().isEmpty();
        Path path = options.stateDirectory()
                .orElseGet(() -> TemporaryDirectories.create("openiro-keycloak", KeycloakDirectory::tryTake));
        KeycloakDirectory directory = KeycloakDirectory.take(path);
        KeycloakServer server = null;
        try {
            int port = Ports.resolve("Keycloak", options.port());
            distribution.build();
            directory.prepare(distribution);
            server = new KeycloakServer(directory, launch(distribution, directory, options, port), port, temporary);
            Runtime.getRuntime().addShutdownHook(server.stopAtExit);
            directory.remember(server.process);
            server.awaitReady(options.startTimeout());
            return server;
        } catch (RuntimeException e) {
            if (server != null) {
                server.close();
            } else {
                release(directory, temporary);
            }
            throw e;
        }
    }

    /** Stops the server that a killed program left behind on a state directory, if there is one. */
    public static void stopLeftBehind(Path stateDirectory) {
        if (Files.isDirectory(stateDirectory)) {
            KeycloakDirectory.take(stateDirectory.toAbsolutePath().normalize()).close();
        }
    }

    private static Process launch(
            KeycloakDistribution distribution, KeycloakDirectory directory, KeycloakOptions options, int port) {
        ProcessBuilder builder = distribution.process(
                directory.path(),
                options.maxHeapMegabytes(),
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=" + Ports.LOOPBACK,
                        "--http-port=" + port,
                        "--hostname=http://localhost:" + port));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword(directory));
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(directory.log().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be run", e);
        }
    }

    private void awaitReady(Duration timeout) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            for (String realm : Realms.ALL) {
                URI probe = URI.create("http://" + Ports.LOOPBACK + ":" + port + "/realms/" + realm);
                while (!answers(http, probe)) {
                    if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                        throw new IllegalStateException("Keycloak ended while it was starting (exit code "
                                + process.exitValue() + "). " + LogTail.of(directory.log()));
                    }
                    if (System.nanoTime() > deadline) {
                        throw new IllegalStateException("Keycloak did not answer at " + probe + " within "
                                + timeout.toSeconds() + " s. " + LogTail.of(directory.log()));
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak was starting", e);
        }
    }

    private static boolean answers(HttpClient http, URI probe) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(10)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The address that browsers and token issuers use, such as {@code http://localhost:8180}. */
    public String baseUrl() {
        return "http://localhost:" + port;
    }

    /** The issuer of a realm's tokens. */
    public String issuer(String realm) {
        return baseUrl() + "/realms/" + realm;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The name of the administrator of all realms. */
    public String adminUsername() {
        return ADMIN;
    }

    /** The generated password of the administrator. */
    public String adminPassword() {
        return adminPassword(directory);
    }

    private static String adminPassword(KeycloakDirectory directory) {
        return Secrets.in(directory.adminSecrets()).get(KeycloakDirectory.ADMIN_PASSWORD);
    }

    /** The process of the server, for those who must see whether it lives. */
    public ProcessHandle processHandle() {
        return process.toHandle();
    }

    /** Stops the server and waits for its end; temporary state is deleted. May be called again. */
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
        ChildProcesses.stop(process.toHandle());
        directory.forgetServer();
        release(directory, temporary);
    }

    private static void release(KeycloakDirectory directory, boolean temporary) {
        directory.close();
        if (temporary) {
            TemporaryDirectories.remove(directory.path());
        }
    }
}
