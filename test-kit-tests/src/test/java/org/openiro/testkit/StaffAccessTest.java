package org.openiro.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StaffAccessTest {

    @Test
    void shouldGiveAPersonaATokenThatSaysWhoAndNothingElse() {
        String token = Identity.overlay().staffTokens().token("iro");
        JsonNode claims = Jwt.claims(token);
        assertThat(Jwt.header(token).path("alg").asText()).isEqualTo("RS256");
        assertThat(claims.path("iss").asText())
                .isEqualTo("http://localhost:" + Identity.server().port() + "/realms/openiro-staff");
        assertThat(claims.path("aud").asText()).isEqualTo(Realms.STAFF_AUDIENCE);
        assertThat(claims.path("sub").asText()).isEqualTo(Identity.overlay().subjectOf("iro"));
        assertThat(claims.path("preferred_username").asText()).isEqualTo("iro");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.path("sid").asText()).isNotEmpty();
        assertThat(claims.fieldNames())
                .toIterable()
                .doesNotContain("realm_access", "resource_access", "email", "name", "given_name", "groups");
        assertThat(Identity.overlay().subjectOf("other-iro"))
                .isNotEqualTo(Identity.overlay().subjectOf("iro"));
    }

    @Test
    void shouldKeepSecretsFromOtherUsers() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Identity.options().secretsFile())))
                .isEqualTo("rw-------");
        Path admin = Identity.state().resolve("admin.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(admin)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldLetTheApiReferenceSignInFromItsOwnPortOnly() throws Exception {
        Browser browser = new Browser();
        String page = "/q/swagger-ui/oauth2-redirect.html";
        for (String own : List.of("http://localhost:8080", "http://127.0.0.1:8090")) {
            Document login = browser.open(Identity.authorization(Realms.STAFF, "openiro-swagger", own + page))
                    .page()
                    .orElseThrow();
            assertThat(login.selectFirst("#kc-form-login")).isNotNull();
        }
        Document error = browser.open(
                        Identity.authorization(Realms.STAFF, "openiro-swagger", "http://localhost:9999" + page))
                .page()
                .orElseThrow();
        assertThat(error.text()).contains("Invalid parameter: redirect_uri");
    }
}
