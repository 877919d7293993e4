package org.openiro.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.testkit.KeycloakOptions;
import org.openiro.testkit.KeycloakServer;
import org.openiro.testkit.LocalOverlay;
import org.openiro.testkit.OverlayOptions;

/**
 * Real Keycloak with the children's realm, for the tests that are about children's accounts. It starts when the first of
 * them asks for it; the application knows from the start where it will be.
 */
public final class ChildrenRealm {

    private static final int PORT = freePort();
    private static final String SECRET = UUID.randomUUID().toString();

    private static KeycloakServer server;

    private ChildrenRealm() {}

    static Map<String, String> settings() {
        return Map.of(
                "quarkus.keycloak.admin-client.server-url",
                "http://localhost:" + PORT,
                "quarkus.keycloak.admin-client.client-secret",
                SECRET);
    }

    /** The running server. */
    public static synchronized KeycloakServer server() {
        if (server == null) {
            server = KeycloakServer.start(KeycloakOptions.temporary().withPort(PORT));
            LocalOverlay.apply(server, new OverlayOptions(secrets(), List.of(), List.of()));
        }
        return server;
    }

    static synchronized void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** The overlay keeps a secret that it finds, and the application was told this one. */
    private static Path secrets() {
        try {
            Path directory = Files.createTempDirectory("openiro-secrets");
            directory.toFile().deleteOnExit();
            Path file = directory.resolve("secrets.properties");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "client.openiro-provisioner.secret=" + SECRET + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
