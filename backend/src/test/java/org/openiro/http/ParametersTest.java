package org.openiro.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.Api;
import org.openiro.test.Components;

/** A malformed parameter is named and never repeated; an address that is none names nothing. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ParametersTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/timescales/FIRST_REVIEW/due-date?from=noSuchThing, from",
        "/v1/timescales/FIRST_REVIEW/due-date?from=2026-02-30, from",
        "/v1/timescales/FIRST_REVIEW/due-date?from=%2B2026-02-03, from",
        "/v1/timescales/FIRST_REVIEW/due-date?from=, from",
        "/v1/working-days?year=noSuchThing, year",
        "/v1/working-days?year=99999999999, year",
        "/v1/working-days?year=2026.5, year",
        "/v1/people?limit=noSuchThing, limit",
        "/v1/people?role=noSuchThing, role",
        "/v1/people?role=iro, role",
        "/v1/people?role=, role",
        "/v1/people?teamId=noSuchThing, teamId",
        "/v1/people?teamId=1-1-1-1-1, teamId",
        "/v1/people?cursor=noSuchThing, cursor"
    })
    void shouldNameAMalformedQueryParameter(String path, String name) {
        assertMalformed(Api.as("ADMIN").urlEncodingEnabled(false).get(path).then(), name, "MALFORMED");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/people?limit=0, limit",
        "/v1/people?limit=201, limit",
        "/v1/working-days?year=1989, year",
        "/v1/working-days?year=2100, year"
    })
    void shouldNameAQueryParameterOutOfRange(String path, String name) {
        assertMalformed(Api.as("ADMIN").get(path).then(), name, "OUT_OF_RANGE");
    }

    @Test
    void shouldNameAQueryParameterThatIsMissing() {
        assertMalformed(
                Api.as("ADMIN").get("/v1/timescales/FIRST_REVIEW/due-date").then(), "from", "REQUIRED");
    }

    @Test
    void shouldNameAMalformedHeader() {
        assertMalformed(
                Api.as("ADMIN")
                        .header("Idempotency-Key", "noSuchThing")
                        .body("{\"name\": \"Team\", \"managerId\": \"01974000-0000-7000-8000-000000000303\"}")
                        .post("/v1/teams")
                        .then(),
                "Idempotency-Key",
                "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/people/noSuchThing",
                "/v1/teams/noSuchThing",
                "/v1/working-day-adjustments/noSuchThing",
                "/v1/timescales/noSuchThing/due-date?from=2026-03-09"
            })
    void shouldFindNothingAtAMalformedAddress(String path) {
        Api.as("ADMIN")
                .get(path)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("toString()", not(containsString("noSuchThing")));
    }

    @Test
    void shouldRefuseAListWithAHole() {
        Api.as("ADMIN")
                .headers(Api.key())
                .body("{\"displayName\": \"A B\", \"firstName\": \"A\", \"kind\": \"STAFF\", \"memberships\": [null]}")
                .post("/v1/people")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", containsString("/memberships"));
    }

    @Test
    void shouldRefuseACharacterThatCannotBeKept() {
        Api.as("ADMIN")
                .headers(Api.key())
                .body("{\"displayName\": \"A\\u0000B\", \"firstName\": \"A\", \"kind\": \"STAFF\"}")
                .post("/v1/people")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-request"));
    }

    @Test
    void shouldAskWhoItIsBeforeAnythingElse() {
        Api.anonymous()
                .get("/v1/people?limit=noSuchThing")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"));
        Api.as("LEAD_MEMBER")
                .get("/v1/people?limit=noSuchThing")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    private static void assertMalformed(ValidatableResponse answer, String name, String code) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-request"))
                .body("errors[0].pointer", equalTo("/parameters/" + name))
                .body("errors[0].code", equalTo(code))
                .body("toString()", not(containsString("noSuchThing")));
    }
}
