package org.openiro.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** One server for the whole class; only the restart comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityTest {

    private static final String CODE = "K7QX-2MPD-9RTW-H4VN";
    private static final String PIN = "481603";

    @TempDir
    static Path directory;

    private static KeycloakServer server;
    private static OverlayOptions options;
    private static LocalOverlay overlay;

    @BeforeAll
    static void start() {
        server = KeycloakServer.start(KeycloakOptions.persistent(directory.resolve("keycloak")));
        options = new OverlayOptions(
                directory.resolve("secrets.properties"), List.of("iro", "other-iro"), List.of(8080, 8090));
        overlay = LocalOverlay.apply(server, options);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void shouldGiveAPersonaATokenThatSaysWhoAndNothingElse() {
        String token = overlay.staffTokens().token("iro");
        JsonNode claims = Jwt.claims(token);
        assertThat(Jwt.header(token).path("alg").asText()).isEqualTo("RS256");
        assertThat(claims.path("iss").asText())
                .isEqualTo("http://localhost:" + server.port() + "/realms/openiro-staff");
        assertThat(claims.path("aud").asText()).isEqualTo(Realms.STAFF_AUDIENCE);
        assertThat(claims.path("sub").asText()).isEqualTo(overlay.subjectOf("iro"));
        assertThat(claims.path("preferred_username").asText()).isEqualTo("iro");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.path("sid").asText()).isNotEmpty();
        assertThat(claims.fieldNames())
                .toIterable()
                .doesNotContain("realm_access", "resource_access", "email", "name", "given_name", "groups");
        assertThat(overlay.subjectOf("other-iro")).isNotEqualTo(overlay.subjectOf("iro"));
    }

    @Test
    void shouldKeepSecretsFromOtherUsers() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(options.secretsFile())))
                .isEqualTo("rw-------");
        Path admin = directory.resolve("keycloak/admin.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(admin)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldLetAChildActivateAccessAndSignInWithThePin() {
        String username = provisionChild();
        ChildSignIn app = new ChildSignIn(server.baseUrl());

        Tokens first = app.activate(username, CODE, PIN);
        JsonNode claims = Jwt.claims(first.access());
        assertThat(Jwt.header(first.access()).path("alg").asText()).isEqualTo("RS256");
        assertThat(claims.path("iss").asText()).isEqualTo(server.issuer(Realms.CHILDREN));
        assertThat(claims.path("aud").asText()).isEqualTo(Realms.COMPANION_AUDIENCE);
        assertThat(claims.path("realm_access").path("roles")).hasToString("[\"CHILD\"]");
        assertThat(claims.path("sid").asText()).isNotEmpty();
        assertThat(claims.path("auth_time").asLong()).isPositive();
        assertThat(claims.path("sub").asText()).isEqualTo(userId(username));
        assertThat(first.expiresInSeconds()).isEqualTo(300);
        assertThat(claims.fieldNames())
                .toIterable()
                .doesNotContain("preferred_username", "email", "name", "given_name", "family_name");

        assertThat(Jwt.claims(app.signIn(username, PIN).access()).path("sub")).isEqualTo(claims.path("sub"));
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> app.signIn(username, CODE))
                .withMessage("That sign-in name or PIN is not right.");
    }

    @Test
    void shouldRefuseAWrongCodeAndACodeThatWasRemoved() {
        String username = provisionChild();
        ChildSignIn app = new ChildSignIn(server.baseUrl());
        assertThatThrownBy(() -> app.activate(username, "K7QX-2MPD-9RTW-WRONG", PIN))
                .isInstanceOf(SignInException.class)
                .hasMessage("That sign-in name or PIN is not right.");
        try (Keycloak provisioner = provisioner()) {
            var user = children(provisioner).users().get(userId(username));
            user.credentials().forEach(credential -> user.removeCredential(credential.getId()));
        }
        assertThatThrownBy(() -> app.activate(username, CODE, PIN)).isInstanceOf(SignInException.class);
    }

    @Test
    void shouldRefuseAPinThatIsShortEasyOrTheActivationCode() {
        String username = provisionChild();
        ChildSignIn app = new ChildSignIn(server.baseUrl());
        assertThatThrownBy(() -> app.activate(username, CODE, "48160")).hasMessage("A PIN needs at least 6 digits.");
        for (String easy : List.of("111111", "123456", "654321")) {
            assertThatThrownBy(() -> app.activate(username, CODE, easy))
                    .hasMessage("That PIN is too easy to guess. Please choose another.");
        }
        assertThatThrownBy(() -> app.activate(username, CODE, CODE))
                .hasMessage("Please choose something other than your activation code or your present PIN.");
        assertThat(app.activate(username, CODE, PIN).access()).isNotEmpty();
    }

    @Test
    void shouldLockAfterFiveWrongPins() {
        String username = provisionChild();
        ChildSignIn app = new ChildSignIn(server.baseUrl());
        app.activate(username, CODE, PIN);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> app.signIn(username, "904413")).isInstanceOf(SignInException.class);
        }
        assertThatThrownBy(() -> app.signIn(username, PIN)).isInstanceOf(SignInException.class);
    }

    @Test
    void shouldEndASessionForGoodWhenItIsEndedByTheProvisioner() {
        String username = provisionChild();
        ChildSignIn app = new ChildSignIn(server.baseUrl());
        Tokens first = app.activate(username, CODE, PIN);
        Tokens second = app.refresh(first);
        assertThat(Jwt.claims(second.access()).path("sid"))
                .isEqualTo(Jwt.claims(first.access()).path("sid"));
        assertThatThrownBy(() -> app.refresh(first))
                .as("a refresh token can be used once")
                .isInstanceOf(SignInException.class);

        Tokens other = app.signIn(username, PIN);
        try (Keycloak provisioner = provisioner()) {
            children(provisioner).users().get(userId(username)).logout();
        }
        assertThatThrownBy(() -> app.refresh(other)).isInstanceOf(SignInException.class);
    }

    @Test
    void shouldGiveTheProvisionerNothingButTheChildrensAccounts() {
        try (Keycloak provisioner = provisioner()) {
            try (jakarta.ws.rs.core.Response refused =
                    children(provisioner).clients().create(new ClientRepresentation())) {
                assertThat(refused.getStatus()).isEqualTo(403);
            }
            assertThatThrownBy(() ->
                            children(provisioner).update(children(provisioner).toRepresentation()))
                    .isInstanceOf(jakarta.ws.rs.ForbiddenException.class);
            assertThatThrownBy(() -> provisioner.realm(Realms.STAFF).users().count())
                    .isInstanceOf(jakarta.ws.rs.ClientErrorException.class);
            JsonNode claims = Jwt.claims(provisioner.tokenManager().getAccessTokenString());
            assertThat(claims.has("realm_access")).isFalse();
            assertThat(claims.path("aud").asText()).isNotEqualTo(Realms.COMPANION_AUDIENCE);
        }
    }

    @Test
    void shouldRefuseThePasswordGrantInTheVersionedClients() {
        for (String client : List.of("openiro-app", "admin-cli", "openiro-provisioner")) {
            TokenEndpoint endpoint = new TokenEndpoint(server.baseUrl(), Realms.CHILDREN);
            assertThatThrownBy(() -> endpoint.request(
                            Map.of("grant_type", "password", "client_id", client, "username", "x", "password", "y")))
                    .isInstanceOf(SignInException.class)
                    .hasMessageNotContaining("invalid_grant");
        }
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void shouldChangeNothingTheSecondTimeAndRepairWhatWasChangedByHand() throws Exception {
        AdminApi admin = new AdminApi(server);
        LocalOverlay.apply(server, options);
        List<String> before = adminEvents(admin);
        String secrets = Files.readString(options.secretsFile());
        assertThat(LocalOverlay.apply(server, options).subjects()).isEqualTo(overlay.subjects());
        assertThat(adminEvents(admin)).isEqualTo(before);
        assertThat(Files.readString(options.secretsFile())).isEqualTo(secrets);

        var changed = admin.get("/openiro-staff/users/" + overlay.subjectOf("iro"))
                .<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy();
        admin.put("/openiro-staff/users/" + overlay.subjectOf("iro"), changed.put("enabled", false));
        assertThatThrownBy(() -> overlay.staffTokens().token("iro")).isInstanceOf(SignInException.class);
        LocalOverlay.apply(server, options);
        assertThat(overlay.staffTokens().token("iro")).isNotEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void shouldKeepAccountsAndTakeUpRealmChangesOverARestart() {
        String username = provisionChild();
        ChildSignIn app = new ChildSignIn(server.baseUrl());
        app.activate(username, CODE, PIN);
        // As if the realm had been made from an older file.
        AdminApi admin = new AdminApi(server);
        var realm = admin.get("/" + Realms.CHILDREN).<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy();
        realm.put("accessTokenLifespan", 7200).withObject("/attributes").put(RealmFiles.VERSION_ATTRIBUTE, "old");
        admin.put("/" + Realms.CHILDREN, realm);

        server.close();
        assertThat(server.processHandle().isAlive()).isFalse();
        server = KeycloakServer.start(KeycloakOptions.persistent(directory.resolve("keycloak")));
        LocalOverlay again = LocalOverlay.apply(server, options);

        assertThat(again.subjects()).isEqualTo(overlay.subjects());
        assertThat(again.staffTokens().token("iro")).isNotEmpty();
        Tokens tokens = new ChildSignIn(server.baseUrl()).signIn(username, PIN);
        assertThat(tokens.expiresInSeconds()).isEqualTo(300);
        assertThat(Jwt.claims(tokens.access()).path("realm_access").path("roles"))
                .hasToString("[\"CHILD\"]");
    }

    private static String provisionChild() {
        String username = "child-" + UUID.randomUUID();
        CredentialRepresentation code = new CredentialRepresentation();
        code.setType(CredentialRepresentation.PASSWORD);
        code.setValue(CODE);
        code.setTemporary(true);
        UserRepresentation child = new UserRepresentation();
        child.setUsername(username);
        child.setEnabled(true);
        child.setCredentials(List.of(code));
        try (Keycloak provisioner = provisioner();
                Response response = children(provisioner).users().create(child)) {
            assertThat(CreatedResponseUtil.getCreatedId(response)).isNotEmpty();
        }
        return username;
    }

    private static String userId(String username) {
        try (Keycloak provisioner = provisioner()) {
            return children(provisioner)
                    .users()
                    .searchByUsername(username, true)
                    .get(0)
                    .getId();
        }
    }

    private static RealmResource children(Keycloak keycloak) {
        return keycloak.realm(Realms.CHILDREN);
    }

    private static Keycloak provisioner() {
        return KeycloakBuilder.builder()
                .serverUrl(server.baseUrl())
                .realm(Realms.CHILDREN)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(Realms.PROVISIONER_CLIENT)
                .clientSecret(overlay.provisionerSecret())
                .build();
    }

    private static List<String> adminEvents(AdminApi admin) {
        List<String> events = new ArrayList<>();
        for (String realm : Realms.ALL) {
            admin.get("/" + realm + "/admin-events?max=1000").forEach(event -> events.add(event.toString()));
        }
        assertThat(events).isNotEmpty();
        return events;
    }
}
