package org.openiro.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Keycloak server with its overlay for all test classes of a run; it ends with the virtual machine. */
final class Identity {

    private static final Path STATE = TemporaryDirectories.create("openiro-identity-test", KeycloakDirectory::tryTake);
    private static final OverlayOptions OPTIONS = new OverlayOptions(
            STATE.resolveSibling("secrets.properties"), List.of("iro", "other-iro"), List.of(8080, 8090));

    private static KeycloakServer server = KeycloakServer.start(KeycloakOptions.persistent(STATE));
    private static LocalOverlay overlay = LocalOverlay.apply(server, OPTIONS);

    private Identity() {}

    static Path state() {
        return STATE;
    }

    static OverlayOptions options() {
        return OPTIONS;
    }

    static KeycloakServer server() {
        return server;
    }

    static LocalOverlay overlay() {
        return overlay;
    }

    /** Stops the server and starts it again on the same state, on another port. */
    static void restart() {
        server.close();
        server = KeycloakServer.start(KeycloakOptions.persistent(STATE));
        overlay = LocalOverlay.apply(server, OPTIONS);
    }

    /** The address at which a sign-in begins. */
    static URI authorization(String realm, String client, String redirect) {
        return URI.create(server.issuer(realm) + "/protocol/openid-connect/auth?"
                + Forms.encode(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        redirect,
                        "scope",
                        "openid",
                        "code_challenge",
                        Pkce.create().challenge(),
                        "code_challenge_method",
                        "S256")));
    }
}
