package org.openiro.report.returns;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.Api;
import org.openiro.test.Components;

/** Who may import and export a return, and what is not taken. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReturnRefusalsTest extends ReturnsCase {

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS, EXPORT, EXPORT + "/HEADER"})
    void shouldAsk401OfSomebodyNotSignedIn(String path) {
        Api.anonymous().accept("*/*").get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO", "SOCIAL_WORKER", "DCS", "LEAD_MEMBER", "AUDITOR"})
    void shouldForbidTheImportToOthers(String role) {
        authority.as(role).headers(Api.key()).body("{}").post(IMPORTS).then().statusCode(403);
        authority.as(role).get(IMPORTS).then().statusCode(403);
        authority.as(role).get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(403);
        send(role, UUID.randomUUID().toString(), "HEADER", "\"0\"", ReturnFiles.HEADER)
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO", "SOCIAL_WORKER", "DCS", "LEAD_MEMBER", "SYSTEM"})
    void shouldForbidTheExportToOthers(String role) {
        authority.as(role).accept("*/*").get(EXPORT).then().statusCode(403);
        authority.as(role).accept("*/*").get(EXPORT + "/REVIEWS").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM", "IRO_MANAGER", "ADMIN"})
    void shouldLetThoseImportWhoMay(String role) {
        authority.as(role).headers(Api.key()).body("{}").post(IMPORTS).then().statusCode(201);
        authority.as(role).get(IMPORTS).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void shouldNotShowAnImportOfAnotherAuthority() {
        String path = IMPORTS + "/" + ReturnAuthority.register().begin();

        authority.as("SYSTEM").get(path).then().statusCode(404);
        authority.as("SYSTEM").get(path + "/anomalies").then().statusCode(404);
        authority.as("SYSTEM").get(path + "/differences").then().statusCode(404);
        authority
                .as("SYSTEM")
                .header("If-Match", "*")
                .headers(Api.key())
                .post(path + "/start")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldKnowNoOtherTable() {
        String id = authority.begin();

        send("SYSTEM", id, "UASC", "*", ReturnFiles.HEADER).statusCode(404);
        authority.as("ADMIN").accept("*/*").get(EXPORT + "/OC2").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"[2004], /collectionYears", "[2026.5], /collectionYears", "\"2026\", /collectionYears"})
    void shouldRefuseYearsThatAreNone(String years, String pointer) {
        authority
                .as("SYSTEM")
                .headers(Api.key())
                .body("{\"collectionYears\": " + years + "}")
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", containsString(pointer));
    }

    @Test
    void shouldRefuseABodyThatIsNoTable() {
        String id = authority.begin();

        send("SYSTEM", id, "HEADER", "*", "").statusCode(400);
        send("SYSTEM", id, "HEADER", "*", "PK\u0003\u0004 a workbook")
                .statusCode(400)
                .body("detail", containsString("Save each table as CSV"));
        authority
                .as("SYSTEM")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{}")
                .put(IMPORTS + "/" + id + "/tables/HEADER")
                .then()
                .statusCode(415);
        authority.as("SYSTEM").get(IMPORTS + "/" + id).then().body("tables", hasSize(0));
    }

    @Test
    void shouldRefuseAMalformedFilterOrCursor() {
        String path = IMPORTS + "/" + authority.begin() + "/anomalies";

        authority.as("SYSTEM").queryParam("severity", "BAD").get(path).then().statusCode(400);
        authority
                .as("SYSTEM")
                .queryParam("cursor", "x")
                .get(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/cursor"));
        authority
                .as("ADMIN")
                .accept("*/*")
                .get("/v1/returns/ssda903/1999/HEADER")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldAskForTheStateThatWasSeen() {
        String id = authority.begin();

        send("SYSTEM", id, "HEADER", null, ReturnFiles.HEADER).statusCode(428);
        send("SYSTEM", id, "HEADER", "\"0\"", ReturnFiles.HEADER).statusCode(200);
        send("SYSTEM", id, "EPISODES", "\"0\"", ReturnFiles.EPISODES).statusCode(412);
        authority
                .as("SYSTEM")
                .headers(Api.key())
                .post(IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(428);
        authority
                .as("SYSTEM")
                .headers(Api.key())
                .header("If-Match", "\"0\"")
                .post(IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(412);
    }

    @Test
    void shouldNameTheColumnsThatAreMissing() {
        String id = authority.begin();

        send("SYSTEM", id, "REVIEWS", "*", "CHILD,DOB,REVIEW")
                .statusCode(422)
                .body("type", equalTo("/problems/return-columns-missing"))
                .body("errors.code", equalTo(List.of("REVIEW_CODE")));
        send("SYSTEM", id, "REVIEWS", "*", ReturnFiles.HEADER)
                .statusCode(422)
                .body("detail", containsString("Header table"));
    }

    @Test
    void shouldNotStartWithoutHeaderAndEpisodes() {
        String id = authority.begin();
        send("SYSTEM", id, "HEADER", "*", ReturnFiles.HEADER).statusCode(200);

        authority
                .as("SYSTEM")
                .headers(Api.key())
                .header("If-Match", "*")
                .post(IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/return-table-missing"))
                .body("errors.code", equalTo(List.of("EPISODES")));
    }

    @Test
    void shouldNotChangeAnImportThatWasStarted() {
        String id = authority.send(ReturnFiles.empty(), 2026).getString("id");

        send("SYSTEM", id, "HEADER", "*", ReturnFiles.HEADER)
                .statusCode(409)
                .body("type", equalTo("/problems/return-import-started"));
        authority
                .as("SYSTEM")
                .headers(Api.key())
                .header("If-Match", "*")
                .post(IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(409);
    }
}
