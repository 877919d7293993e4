package org.openiro.testkit;

import java.nio.file.Path;
import java.util.Map;

/** Tokens of the staff personas, through the scripted client that only the {@link LocalOverlay} creates. */
public final class StaffTokens {

    static final String CLIENT = "openiro-script";
    static final String CLIENT_SECRET = "client." + CLIENT + ".secret";

    private final TokenEndpoint endpoint;
    private final Path secretsFile;

    /**
     * Needs no running {@link KeycloakServer} object, so that another program can use it.
     *
     * @param baseUrl of Keycloak, such as {@code http://localhost:8180}
     * @param secretsFile the file that the overlay was given
     */
    public StaffTokens(String baseUrl, Path secretsFile) {
        this.endpoint = new TokenEndpoint(baseUrl, Realms.STAFF);
        this.secretsFile = secretsFile;
    }

    /**
     * A new access token, valid for five minutes.
     *
     * @throws IllegalArgumentException if the overlay knows no such persona
     * @throws SignInException if Keycloak refuses
     */
    public String token(String persona) {
        Secrets secrets = Secrets.in(secretsFile);
        String password = secrets.find(passwordName(persona))
                .orElseThrow(() -> new IllegalArgumentException("No persona is named " + persona));
        return endpoint.request(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT,
                        "client_secret",
                        secrets.get(CLIENT_SECRET),
                        "username",
                        persona,
                        "password",
                        password,
                        "scope",
                        "openid"))
                .access();
    }

    static String passwordName(String persona) {
        return "persona." + persona + ".password";
    }
}
