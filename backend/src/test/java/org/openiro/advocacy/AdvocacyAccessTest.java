package org.openiro.advocacy;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.Api;
import org.openiro.test.Components;

/** Who may ask for an advocate, see that somebody did, and answer. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class AdvocacyAccessTest extends AdvocacyCase {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/advocacy-requests").then().statusCode(401);
        Api.anonymous().headers(Api.key()).body("{}").post(forChild()).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IRO_MANAGER",
                "PRACTICE_MANAGER",
                "SOCIAL_WORKER",
                "ADMIN",
                "IRO",
                "GUARDIAN",
                "DCS",
                "AUDITOR",
                "SYSTEM"
            })
    void shouldLetOnlyAdvocatesAcceptMeetAndEnd(String role) {
        String request = "/v1/advocacy-requests/" + UUID.randomUUID();
        for (String command : List.of("/acceptance", "/meeting", "/end")) {
            PLACE.as(role)
                    .headers(Api.key())
                    .header("If-Match", "*")
                    .body("{}")
                    .post(request + command)
                    .then()
                    .statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO_MANAGER", "SOCIAL_WORKER", "ADMIN", "ADVOCATE", "GUARDIAN"})
    void shouldLetOnlyAnIroAskForAChild(String role) {
        PLACE.as(role).headers(Api.key()).body("{}").post(forChild()).then().statusCode(403);
    }

    @Test
    void shouldHideRequestsOfOtherChildren() {
        UUID request = asked();
        PLACE.as("IRO").get(path(request)).then().statusCode(404);
        PLACE.as("SOCIAL_WORKER").get(path(request)).then().statusCode(404);
        PLACE.as("IRO").headers(Api.key()).body("{}").post(forChild()).then().statusCode(404);
        Api.as("ADVOCATE").get(path(request)).then().statusCode(404);
        Api.as("ADVOCATE")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{}")
                .post(path(request) + "/acceptance")
                .then()
                .statusCode(404);
        PLACE.as("IRO")
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(request.toString())));
        for (RequestSpecification somebody : List.of(
                Api.asSubject(amira.iro()),
                Api.asSubject(amira.worker()),
                PLACE.as("IRO_MANAGER"),
                PLACE.as("ADMIN"),
                PLACE.as("ADVOCATE"))) {
            somebody.get("/v1/advocacy-requests").then().statusCode(200).body("items.id", hasItem(request.toString()));
        }
        PLACE.as("ADMIN")
                .queryParam("cursor", "x")
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(400);
        PLACE.as("ADMIN")
                .queryParam("status", "APPROVED")
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(400);
    }
}
