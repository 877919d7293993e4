package org.openiro.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {Realms.STAFF, Realms.CHILDREN})
    void shouldHoldNoUsersSecretsKeysOrProviders(String realm) {
        JsonNode file = RealmFiles.read(realm);
        assertThat(file.path("realm").asText()).isEqualTo(realm);
        for (String field : List.of("users", "secret", "credentials", "privateKey", "certificate", "smtpServer")) {
            assertThat(file.findValues(field)).as(field).isEmpty();
        }
        assertThat(file.path("components").has("org.keycloak.keys.KeyProvider")).isFalse();
        assertThat(file.path("identityProviders")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Realms.STAFF, Realms.CHILDREN})
    void shouldSwitchOffThePasswordGrantInEveryClient(String realm) {
        List<JsonNode> clients = clients(realm).toList();
        assertThat(clients).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled")).hasToString("false");
            assertThat(client.path("implicitFlowEnabled")).hasToString("false");
            assertThat(client.path("fullScopeAllowed")).hasToString("false");
        });
        // Keycloak adds this client, with the password grant, to a realm whose file does not name it.
        assertThat(clients)
                .extracting(client -> client.path("clientId").asText())
                .contains("admin-cli");
    }

    @ParameterizedTest
    @ValueSource(strings = {Realms.STAFF, Realms.CHILDREN})
    void shouldDemandPkceOfEveryPublicClientInUse(String realm) {
        assertThat(clients(realm)
                        .filter(client -> client.path("standardFlowEnabled").asBoolean()))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText())
                        .isEqualTo("S256"));
    }

    @Test
    void shouldOfferTheChildNoOtherWayIn() {
        JsonNode file = RealmFiles.read(Realms.CHILDREN);
        for (String field : List.of(
                "registrationAllowed", "rememberMe", "loginWithEmailAllowed", "resetPasswordAllowed", "verifyEmail")) {
            assertThat(file.path(field)).as(field).hasToString("false");
        }
        assertThat(file.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(file.path("failureFactor").asInt()).isEqualTo(5);
        assertThat(file.path("accessTokenLifespan").asInt()).isEqualTo(300);
    }

    private static Stream<JsonNode> clients(String realm) {
        return StreamSupport.stream(RealmFiles.read(realm).path("clients").spliterator(), false);
    }
}
