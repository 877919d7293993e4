package org.openiro.companionapi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.openiro.companionapi.test.Api.AUDIENCE;
import static org.openiro.companionapi.test.Api.claims;
import static org.openiro.companionapi.test.Sample.AMIRA;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;

/** Tokens that are not quite what they should be. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class TokenTest {

    private static final String CHILDREN = "openiro-children";
    private static final long MINUTES = 300;

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous()
                .get("/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("/problems/unauthorized"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x.y.z", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbWlyYSJ9."})
    void shouldRefuseWhatIsNoToken(String token) {
        refused(token);
    }

    @Test
    void shouldRefuseATokenOfStaff() {
        refused(Api.token("openiro-staff", AMIRA, "openiro-staff-api", claims("s1", "CHILD"), MINUTES));
        refused(Api.token("openiro-staff", AMIRA, AUDIENCE, claims("s1", "CHILD"), MINUTES));
    }

    @Test
    void shouldRefuseATokenForAnotherApi() {
        refused(Api.token(CHILDREN, AMIRA, "openiro-app", claims("s1", "CHILD"), MINUTES));
    }

    @Test
    void shouldRefuseATokenWithoutASession() {
        refused(Api.token(
                CHILDREN, AMIRA, AUDIENCE, Map.of("realm_access", Map.of("roles", List.of("CHILD"))), MINUTES));
        refused(Api.token(CHILDREN, AMIRA, AUDIENCE, claims(" ", "CHILD"), MINUTES));
    }

    @Test
    void shouldRefuseATokenThatHasExpiredByMoreThanClocksDiffer() {
        refused(Api.token(CHILDREN, AMIRA, AUDIENCE, claims("s1", "CHILD"), -30));
    }

    @Test
    void shouldRefuseATokenWhosePayloadWasChanged() {
        String[] parts = Api.token(CHILDREN, AMIRA, AUDIENCE, claims("s1", "CHILD"), MINUTES)
                .split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        refused(parts[0] + "." + encode(payload.replace("amira", "ben")) + "." + parts[2]);
    }

    @Test
    void shouldRefuseATokenSignedWithThePublicKeyAsASecret() throws Exception {
        String[] parts = Api.token(CHILDREN, AMIRA, AUDIENCE, claims("s1", "CHILD"), MINUTES)
                .split("\\.");
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        assertThat(header).contains("RS256");
        String signed = encode(header.replace("RS256", "HS256")) + "." + parts[1];
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a public key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        refused(signed + "." + signature);
    }

    @Test
    void shouldRefuseAnUnknownSubject() {
        refused(Api.token(CHILDREN, "nobody", AUDIENCE, claims("s1", "CHILD"), MINUTES));
    }

    @Test
    void shouldForbidAnAccountThatIsNotAChilds() {
        Api.withToken(Api.token(CHILDREN, AMIRA, AUDIENCE, claims("s1", "SOMETHING"), MINUTES))
                .get("/v1/me")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    private static ValidatableResponse refused(String token) {
        return Api.withToken(token)
                .get("/v1/me")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
