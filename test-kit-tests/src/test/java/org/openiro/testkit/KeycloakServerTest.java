package org.openiro.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeycloakServerTest {

    @Test
    void shouldRefuseASecondServerOnTheSameStateOrPort() {
        assertThatThrownBy(() -> KeycloakServer.start(KeycloakOptions.persistent(Identity.state())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in use by another running program");
        assertThatThrownBy(() -> KeycloakServer.start(
                        KeycloakOptions.temporary().withPort(Identity.server().port())))
                .isInstanceOf(PortInUseException.class)
                .hasMessageContaining("Keycloak cannot start there");
    }

    @Test
    void shouldShowTheLogOfAServerThatDoesNotStart() {
        KeycloakOptions tooSmall = KeycloakOptions.temporary().withMaxHeapMegabytes(1);
        assertThatThrownBy(() -> KeycloakServer.start(tooSmall))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Keycloak ended while it was starting (exit code 1)")
                .hasMessageContaining("heap size");
    }

    @Test
    void shouldChangeNothingTheSecondTimeAndRepairWhatWasChangedByHand() throws Exception {
        AdminApi admin = new AdminApi(Identity.server());
        LocalOverlay.apply(Identity.server(), Identity.options());
        List<String> before = adminEvents(admin);
        String secrets = Files.readString(Identity.options().secretsFile());
        assertThat(LocalOverlay.apply(Identity.server(), Identity.options()).subjects())
                .isEqualTo(Identity.overlay().subjects());
        assertThat(adminEvents(admin)).isEqualTo(before);
        assertThat(Files.readString(Identity.options().secretsFile())).isEqualTo(secrets);

        String user = "/openiro-staff/users/" + Identity.overlay().subjectOf("iro");
        ObjectNode changed = admin.get(user).deepCopy();
        admin.put(user, changed.put("enabled", false));
        assertThatThrownBy(() -> Identity.overlay().staffTokens().token("iro")).isInstanceOf(SignInException.class);
        LocalOverlay.apply(Identity.server(), Identity.options());
        assertThat(Identity.overlay().staffTokens().token("iro")).isNotEmpty();
    }

    @Test
    void shouldKeepAccountsAndTakeUpRealmChangesOverARestart() {
        String username = Children.provision();
        ChildSignIn app = new ChildSignIn(Identity.server().baseUrl());
        app.activate(username, Children.CODE, Children.PIN);
        // As if the realm had been made from an older file.
        AdminApi admin = new AdminApi(Identity.server());
        ObjectNode realm = admin.get("/" + Realms.CHILDREN).deepCopy();
        realm.put("accessTokenLifespan", 7200).withObject("/attributes").put(RealmFiles.VERSION_ATTRIBUTE, "old");
        admin.put("/" + Realms.CHILDREN, realm);

        Map<String, String> subjects = Identity.overlay().subjects();
        ProcessHandle process = Identity.server().processHandle();
        Identity.restart();
        assertThat(process.isAlive()).isFalse();

        assertThat(Identity.overlay().subjects()).isEqualTo(subjects);
        assertThat(Identity.overlay().staffTokens().token("iro")).isNotEmpty();
        Tokens tokens = new ChildSignIn(Identity.server().baseUrl()).signIn(username, Children.PIN);
        JsonNode claims = Jwt.claims(tokens.access());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.path("realm_access").path("roles")).hasToString("[\"CHILD\"]");
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
