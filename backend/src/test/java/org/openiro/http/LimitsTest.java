package org.openiro.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.testkit.RawRequest;

/** What is too large is refused in the form of all other refusals, whoever notices it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class LimitsTest {

    private static final int MEBIBYTE = 1 << 20;

    @Test
    void shouldRefuseAnEndlessBodyWithAProblem() {
        assertThat(RawRequest.inChunks("POST", address("/v1/children"), token(), MEBIBYTE + 20_000))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("/problems/content-too-large");
    }

    @Test
    void shouldTakeABodyInChunks() {
        assertThat(RawRequest.inChunks("POST", address("/v1/children"), token(), MEBIBYTE))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/bad-request");
    }

    @Test
    void shouldRefuseJsonThatIsLongerThanTheContractSays() {
        Api.as("ADMIN")
                .body("{\"firstName\": \"" + "x".repeat(MEBIBYTE) + "\"}")
                .post("/v1/children")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/content-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12015-03-02", "-2015-03-02", "0000-03-02", "2015-02-30"})
    void shouldRefuseDatesThatNoTableHolds(String date) {
        Api.as("ADMIN")
                .headers(Api.key())
                .body("{\"firstName\": \"A\", \"lastName\": \"B\", \"dateOfBirth\": \"" + date + "\"}")
                .post("/v1/children")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dateOfBirth"));
    }

    @Test
    void shouldRefuseLongHeadersWithAProblem() {
        assertThat(RawRequest.withLongHeader(address("/v1/me"), token(), 20_000))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json")
                .contains("/problems/headers-too-large");
    }

    /** Nothing of the application is asked about these; the server's own answer has no body. */
    @Test
    void shouldRefuseHeadersBeyondTheServersOwnLimit() {
        assertThat(RawRequest.withLongHeader(address("/v1/me"), token(), 70_000))
                .startsWith("HTTP/1.1 431");
    }

    private static URI address(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }

    private static String token() {
        return Api.token(Api.subject("ADMIN", "northmoor"));
    }
}
