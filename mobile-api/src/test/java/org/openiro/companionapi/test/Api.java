package org.openiro.companionapi.test;

import static io.restassured.RestAssured.given;

import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.openiro.testkit.ContractCheck;

/** Requests as an app would send them; every answer is checked against the contract and the allow-list. */
public final class Api {

    public static final String AUDIENCE = "openiro-companion-api";

    private static final Filter CONTRACT = ContractCheck.against("META-INF/openiro/companion.yaml");
    private static final long LIFETIME = 300;

    private Api() {}

    /** Signed in as a child, in the one session that this child always has. */
    public static RequestSpecification as(String child) {
        return inSession(child, "usual session of " + child);
    }

    public static RequestSpecification inSession(String child, String session) {
        return withToken(token(Components.REALM, child, AUDIENCE, claims(session, "CHILD"), LIFETIME));
    }

    public static RequestSpecification withToken(String token) {
        return anonymous().auth().oauth2(token);
    }

    public static RequestSpecification anonymous() {
        return given().filters(CONTRACT, new AllowedProperties()).contentType(ContentType.JSON);
    }

    public static Map<String, Object> claims(String session, String... roles) {
        return Map.of("sid", session, "realm_access", Map.of("roles", List.of(roles)));
    }

    /** @param lifetime in seconds from now; negative for a token that has expired */
    public static String token(
            String realm, String subject, String audience, Map<String, Object> claims, long lifetime) {
        return Components.issuer()
                .issueToken(
                        realm,
                        "openiro-app",
                        new DefaultOAuth2TokenCallback(realm, subject, "JWT", List.of(audience), claims, lifetime))
                .serialize();
    }

    /** An id that the app makes. */
    public static UUID newId() {
        return UUID.randomUUID();
    }
}
