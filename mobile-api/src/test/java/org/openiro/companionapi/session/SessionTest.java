package org.openiro.companionapi.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.CARYS;
import static org.openiro.companionapi.test.Sample.DANI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.companionapi.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class SessionTest {

    @Test
    void shouldShowWhoIsSignedIn() {
        Api.as(AMIRA)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("Cache-Control", equalTo("no-store"))
                .body("firstName", equalTo("Amira"))
                .body("readingBand", equalTo("SIMPLE"))
                .body("authorityCode", equalTo("northmoor"));
        Api.as(BEN).get("/v1/me").then().body("firstName", equalTo("Ben")).body("readingBand", equalTo("FULL"));
        Api.as(CARYS)
                .get("/v1/me")
                .then()
                .body("firstName", equalTo("Carys"))
                .body("readingBand", equalTo("SYMBOLS"))
                .body("authorityCode", equalTo("easthaven"));
    }

    @Test
    void shouldSpeakSimplyWhileNothingWasChosen() {
        Api.as(DANI).get("/v1/me").then().body("readingBand", equalTo("SIMPLE"));
    }

    @Test
    void shouldEndASessionWithinTheNextRequestAndNoOther() {
        Api.inSession(AMIRA, "telephone").get("/v1/me").then().statusCode(200);
        Api.inSession(AMIRA, "tablet").get("/v1/me").then().statusCode(200);

        Api.inSession(AMIRA, "telephone")
                .post("/v1/session/quick-exit")
                .then()
                .statusCode(204)
                .header("Cache-Control", equalTo("no-store"));

        Api.inSession(AMIRA, "telephone").get("/v1/me").then().statusCode(401);
        Api.inSession(AMIRA, "telephone").post("/v1/session/quick-exit").then().statusCode(401);
        Api.inSession(AMIRA, "tablet").get("/v1/me").then().statusCode(200);
        assertThat(Rows.count("""
                        select count(*) from openiro.work_item w join openiro.child_session s on s.id = w.subject_id
                        where w.kind = 'END_CHILD_SESSION' and s.session = 'telephone'
                        """)).isEqualTo(1);
    }

    @Test
    void shouldEndAFreshSessionThatHasDoneNothingElse() {
        Api.inSession(AMIRA, "fresh").post("/v1/session/quick-exit").then().statusCode(204);
        Api.inSession(AMIRA, "fresh").get("/v1/me").then().statusCode(401);
    }

    @Test
    void shouldRefuseASessionThatStaffRevoked() {
        Api.inSession(BEN, "lost").get("/v1/me").then().statusCode(200);
        Components.database()
                .asAdministrator("update openiro.child_session set revoked_at = now() where session = 'lost'");
        Api.inSession(BEN, "lost")
                .get("/v1/me/messages")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"));
        Api.inSession(BEN, "lost")
                .body("{\"id\": \"" + Api.newId() + "\"}")
                .post("/v1/me/advocacy-requests")
                .then()
                .statusCode(401);
    }
}
