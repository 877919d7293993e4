package org.openiro.companionapi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.openiro.companionapi.test.Sample.AMIRA;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.testkit.RawRequest;

/** Below the operations. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class EdgeTest {

    @Test
    void shouldServeItsOwnContractAndNoOther() {
        RestAssured.get("/openapi.yaml")
                .then()
                .statusCode(200)
                .body(containsString("OpenIRO companion API"))
                .body(org.hamcrest.Matchers.not(containsString("operationId: registerChild")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/children", "/v1/me/nothing", "/nothing"})
    void shouldNotKnowOtherAddresses(String path) {
        RestAssured.given()
                .auth()
                .oauth2(Api.token("openiro-children", AMIRA, Api.AUDIENCE, Api.claims("s", "CHILD"), 300))
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void shouldRefuseAMethodThatAnAddressDoesNotHave() {
        RestAssured.given().post("/v1/me").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void shouldRefuseAnEndlessBodyWithAProblem() {
        assertThat(RawRequest.inChunks("POST", address("/v1/me/messages"), token(), 80_000))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("/problems/content-too-large");
    }

    @Test
    void shouldTakeABodyInChunks() {
        assertThat(RawRequest.inChunks("POST", address("/v1/me/messages"), token(), 8_000))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/bad-request");
    }

    @Test
    void shouldRefuseLongHeadersWithAProblem() {
        assertThat(RawRequest.withLongHeader(address("/v1/me"), token(), 20_000))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json")
                .contains("/problems/headers-too-large");
    }

    @Test
    void shouldTellBrowsersToBeCareful() {
        Api.as(AMIRA)
                .get("/v1/me")
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", equalTo("no-store"));
    }

    private static URI address(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }

    private static String token() {
        return Api.token(
                "openiro-children", AMIRA, Api.AUDIENCE, Api.claims("usual session of " + AMIRA, "CHILD"), 300);
    }
}
