package org.openiro.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.ClientRepresentation;

class ChildAccessTest {

    @Test
    void shouldLetAChildActivateAccessAndSignInWithThePin() {
        String username = Children.provision();
        ChildSignIn app = new ChildSignIn(Identity.server().baseUrl());

        Tokens first = app.activate(username, Children.CODE, Children.PIN);
        JsonNode claims = Jwt.claims(first.access());
        assertThat(Jwt.header(first.access()).path("alg").asText()).isEqualTo("RS256");
        assertThat(claims.path("iss").asText()).isEqualTo(Identity.server().issuer(Realms.CHILDREN));
        assertThat(claims.path("aud").asText()).isEqualTo(Realms.COMPANION_AUDIENCE);
        assertThat(claims.path("realm_access").path("roles")).hasToString("[\"CHILD\"]");
        assertThat(claims.path("sid").asText()).isNotEmpty();
        assertThat(claims.path("auth_time").asLong()).isPositive();
        assertThat(claims.path("sub").asText()).isEqualTo(Children.id(username));
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(first.expiresInSeconds()).isBetween(290, 300);
        assertThat(claims.fieldNames())
                .toIterable()
                .doesNotContain("preferred_username", "email", "name", "given_name", "family_name");

        assertThat(Jwt.claims(app.signIn(username, Children.PIN).access()).path("sub"))
                .isEqualTo(claims.path("sub"));
        assertThatExceptionOfType(SignInException.class)
                .isThrownBy(() -> app.signIn(username, Children.CODE))
                .withMessage("That sign-in name or PIN is not right.");
    }

    @Test
    void shouldRefuseAWrongCodeAndACodeThatWasRemoved() {
        String username = Children.provision();
        ChildSignIn app = new ChildSignIn(Identity.server().baseUrl());
        assertThatThrownBy(() -> app.activate(username, "K7QX-2MPD-9RTW-WRONG", Children.PIN))
                .isInstanceOf(SignInException.class)
                .hasMessage("That sign-in name or PIN is not right.");
        try (Keycloak provisioner = Children.provisioner()) {
            var user = Children.realm(provisioner).users().get(Children.id(username));
            user.credentials().forEach(credential -> user.removeCredential(credential.getId()));
        }
        assertThatThrownBy(() -> app.activate(username, Children.CODE, Children.PIN))
                .isInstanceOf(SignInException.class);
    }

    @Test
    void shouldRefuseAPinThatIsShortEasyOrTheActivationCode() {
        String username = Children.provision();
        ChildSignIn app = new ChildSignIn(Identity.server().baseUrl());
        assertThatThrownBy(() -> app.activate(username, Children.CODE, "48160"))
                .hasMessage("A PIN needs at least 6 digits.");
        for (String easy : List.of("111111", "123456", "654321")) {
            assertThatThrownBy(() -> app.activate(username, Children.CODE, easy))
                    .hasMessage("That PIN is too easy to guess. Please choose another.");
        }
        assertThatThrownBy(() -> app.activate(username, Children.CODE, Children.CODE))
                .hasMessage("Please choose something other than your activation code or your present PIN.");
        assertThat(app.activate(username, Children.CODE, Children.PIN).access()).isNotEmpty();
    }

    @Test
    void shouldLockAfterFiveWrongPins() {
        String username = Children.provision();
        ChildSignIn app = new ChildSignIn(Identity.server().baseUrl());
        app.activate(username, Children.CODE, Children.PIN);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> app.signIn(username, "904413")).isInstanceOf(SignInException.class);
        }
        assertThatThrownBy(() -> app.signIn(username, Children.PIN)).isInstanceOf(SignInException.class);
    }

    @Test
    void shouldLockAfterFiveWrongActivationCodes() {
        String username = Children.provision();
        ChildSignIn app = new ChildSignIn(Identity.server().baseUrl());
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> app.activate(username, "WRONG-CODE-01", Children.PIN))
                    .isInstanceOf(SignInException.class);
        }
        assertThatThrownBy(() -> app.activate(username, Children.CODE, Children.PIN))
                .as("the right code after five wrong ones")
                .isInstanceOf(SignInException.class);
    }

    @Test
    void shouldEndASessionForGoodWhenItIsEndedByTheProvisioner() {
        String username = Children.provision();
        ChildSignIn app = new ChildSignIn(Identity.server().baseUrl());
        Tokens first = app.activate(username, Children.CODE, Children.PIN);
        Tokens second = app.refresh(first);
        assertThat(Jwt.claims(second.access()).path("sid"))
                .isEqualTo(Jwt.claims(first.access()).path("sid"));
        assertThatThrownBy(() -> app.refresh(first))
                .as("a refresh token can be used once")
                .isInstanceOf(SignInException.class);

        Tokens other = app.signIn(username, Children.PIN);
        try (Keycloak provisioner = Children.provisioner()) {
            Children.realm(provisioner).users().get(Children.id(username)).logout();
        }
        assertThatThrownBy(() -> app.refresh(other)).isInstanceOf(SignInException.class);
    }

    @Test
    void shouldOfferAPasskeyAsTheAlternativeToThePin() {
        String username = Children.provision();
        new ChildSignIn(Identity.server().baseUrl()).activate(username, Children.CODE, Children.PIN);
        Browser browser = new Browser();
        URI start = URI.create(Identity.authorization(Realms.CHILDREN, Realms.APP_CLIENT, Realms.APP_REDIRECT)
                + "&kc_action=webauthn-register-passwordless");
        Document login = browser.open(start).page().orElseThrow();
        assertThat(login.selectFirst("input[name=username]").attr("autocomplete"))
                .contains("webauthn");
        Document registration = browser.submit(
                        URI.create(login.selectFirst("#kc-form-login").absUrl("action")),
                        Map.of("username", username, "password", Children.PIN))
                .page()
                .orElseThrow();
        assertThat(registration.selectFirst("form#register input[name=publicKeyCredentialId]"))
                .isNotNull();
    }

    @Test
    void shouldGiveTheProvisionerNothingButTheChildrensAccounts() {
        try (Keycloak provisioner = Children.provisioner()) {
            ClientRepresentation client = new ClientRepresentation();
            client.setClientId("backdoor");
            try (Response response = Children.realm(provisioner).clients().create(client)) {
                assertThat(response.getStatus()).isEqualTo(403);
            }
            assertThatThrownBy(() -> Children.realm(provisioner)
                            .update(Children.realm(provisioner).toRepresentation()))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> provisioner.realm(Realms.STAFF).users().count())
                    .isInstanceOf(ClientErrorException.class);
            JsonNode claims = Jwt.claims(provisioner.tokenManager().getAccessTokenString());
            assertThat(claims.has("realm_access")).isFalse();
            assertThat(claims.path("aud").asText()).isNotEqualTo(Realms.COMPANION_AUDIENCE);
        }
    }

    @Test
    void shouldRefuseThePasswordGrantInTheVersionedClients() {
        for (String client : List.of("openiro-app", "admin-cli", "openiro-provisioner")) {
            TokenEndpoint endpoint = new TokenEndpoint(Identity.server().baseUrl(), Realms.CHILDREN);
            assertThatThrownBy(() -> endpoint.request(
                            Map.of("grant_type", "password", "client_id", client, "username", "x", "password", "y")))
                    .isInstanceOf(SignInException.class)
                    .hasMessageNotContaining("invalid_grant");
        }
    }
}
