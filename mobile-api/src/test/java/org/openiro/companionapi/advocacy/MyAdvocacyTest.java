package org.openiro.companionapi.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.BENS_REQUEST;
import static org.openiro.companionapi.test.Sample.CARYS;
import static org.openiro.companionapi.test.Sample.DANI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.companionapi.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class MyAdvocacyTest {

    private static final String PATH = "/v1/me/advocacy-requests";

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(PATH).then().statusCode(401);
        Api.anonymous()
                .body("{\"id\": \"" + Api.newId() + "\"}")
                .post(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void shouldRefuseMalformedWords() {
        Api.as(DANI).body("{}").post(PATH).then().statusCode(400).body("errors[0].pointer", equalTo("/id"));
        ask(DANI, Api.newId(), "x".repeat(2001)).statusCode(400);
    }

    @Test
    void shouldAskOnceHoweverOftenItIsTried() {
        UUID id = Api.newId();
        ask(DANI, id, "because of secret things")
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("message", equalTo("We are telling the people who help. They are called Voices North."))
                .body("providerName", equalTo("Voices North"))
                .body("advocateName", nullValue())
                .body("toString()", not(containsString("secret")));
        ask(DANI, id, "because of secret things").statusCode(200);
        ask(DANI, id, "because of other things")
                .statusCode(422)
                .body("type", equalTo("/problems/id-already-used"))
                .body("toString()", not(containsString("things")));
        Api.as(DANI).body("{\"id\": \"" + id + "\"}").post(PATH).then().statusCode(422);
        assertThat(Rows.count("select count(*) from openiro.advocacy_reason where request_id = '" + id
                        + "' and words = 'because of secret things'"))
                .isEqualTo(1);
        assertThat(Rows.count(
                        "select count(*) from openiro.work_item where kind = 'ADVOCACY_REQUESTED' and subject_id = '"
                                + id + "'"))
                .isEqualTo(1);
        Api.as(DANI)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()))
                .body("toString()", not(containsString("secret")));
    }

    @Test
    void shouldNeedNoReason() {
        UUID id = Api.newId();
        Api.as(CARYS)
                .body("{\"id\": \"" + id + "\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("message", equalTo("We will find people who help you."));
        ask(CARYS, id, " ").statusCode(200);
        ask(CARYS, id, "now I say why").statusCode(422);
    }

    @Test
    void shouldNotTellAnotherChildsIdFromAnUsedOne() {
        ask(AMIRA, BENS_REQUEST, "mine").statusCode(422).body("type", equalTo("/problems/id-already-used"));
        assertThat(Rows.count("select count(*) from openiro.advocacy_reason where request_id = '" + BENS_REQUEST + "'"))
                .isZero();
    }

    @Test
    void shouldNameTheAdvocateWhoAccepted() {
        Api.as(BEN)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(BENS_REQUEST.toString()))
                .body("items[0].advocateName", equalTo("Priya Nair"))
                .body("items[0].message", equalTo("Priya Nair is your advocate and will get in touch with you soon."));
    }

    private static ValidatableResponse ask(String child, UUID id, String reason) {
        return Api.as(child)
                .body("{\"id\": \"%s\", \"reason\": \"%s\"}".formatted(id, reason))
                .post(PATH)
                .then();
    }
}
