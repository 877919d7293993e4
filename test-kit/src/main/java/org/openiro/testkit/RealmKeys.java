package org.openiro.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Base64;

/** Keys that a realm of a running server signs its tokens with, added and withdrawn as whoever runs it would. */
public final class RealmKeys {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINE = 64;

    /** Above Keycloak's own, so that the realm signs with it. */
    private static final String PRIORITY = "200";

    private final AdminApi admin;
    private final String realm;

    /**
     * Needs no running {@link KeycloakServer} object, so that another program can use it.
     *
     * @param baseUrl of Keycloak, such as {@code http://localhost:8180}
     * @param state the state directory of that server
     */
    public RealmKeys(String baseUrl, Path state, String realm) {
        String password = Secrets.in(KeycloakDirectory.adminSecrets(state))
                .find(KeycloakDirectory.ADMIN_PASSWORD)
                .orElseThrow(() -> new IllegalArgumentException("No server keeps its state in " + state));
        this.admin = new AdminApi(baseUrl, KeycloakServer.ADMIN, password);
        this.realm = realm;
    }

    /**
     * From now on the realm signs with this key, and publishes it beside those that it had.
     *
     * @param key of an RSA pair
     */
    public Added add(PrivateKey key) {
        ObjectNode component = JSON.createObjectNode()
                .put("name", "added")
                .put("providerId", "rsa")
                .put("providerType", "org.keycloak.keys.KeyProvider")
                .put("parentId", admin.get("/" + realm).path("id").asText());
        ObjectNode settings = component.putObject("config");
        settings.putArray("priority").add(PRIORITY);
        settings.putArray("algorithm").add("RS256");
        settings.putArray("privateKey").add(pem(key));
        String id = admin.post("/" + realm + "/components", component);
        for (JsonNode each : admin.get("/" + realm + "/keys").path("keys")) {
            if (each.path("providerId").asText().equals(id)) {
                return new Added(id, each.path("kid").asText());
            }
        }
        throw new IllegalStateException("The realm " + realm + " did not take the key");
    }

    /** From now on the realm neither signs with the key nor publishes it. */
    public void withdraw(Added key) {
        admin.delete("/" + realm + "/components/" + key.component(), null);
    }

    private static String pem(PrivateKey key) {
        String lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----";
    }

    /**
     * A key that was added.
     *
     * @param component its id in the administration
     * @param id as tokens and the published keys name it ({@code kid})
     */
    public record Added(String component, String id) {}
}
