package org.openiro.companionapi.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.AMIRAS_HELD_REVIEW;
import static org.openiro.companionapi.test.Sample.AMIRAS_PLANNED_REVIEW;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.CARYS;
import static org.openiro.companionapi.test.Sample.CARYS_PLANNED_REVIEW;

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
class AskForChangeTest {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous()
                .body(change(Api.newId(), "DAY", "x"))
                .post(path(AMIRAS_PLANNED_REVIEW))
                .then()
                .statusCode(401);
    }

    @Test
    void shouldTakeAWishAndShowIt() {
        UUID id = Api.newId();
        ask(AMIRA, AMIRAS_PLANNED_REVIEW, id, "TIME", "Can it be after football?")
                .statusCode(201)
                .body("status", equalTo("WAITING"))
                .body("statusText", equalTo("It is on its way."))
                .body("text", equalTo("Can it be after football?"))
                .body("answeredBy", nullValue());
        Api.as(AMIRA)
                .get("/v1/me/reviews/next")
                .then()
                .statusCode(200)
                .body("changeRequests.id", hasItem(id.toString()));
        assertThat(Rows.count("select count(*) from openiro.work_item where kind = 'REVIEW_CHANGE_ASKED'"
                        + " and subject_id = '" + id + "'"))
                .isEqualTo(1);
        Api.as(BEN).get("/v1/me/reviews/next").then().body("changeRequests", empty());
    }

    @Test
    void shouldTakeTheSameWishAgainAndNoOtherUnderOneId() {
        UUID id = Api.newId();
        String first = ask(AMIRA, AMIRAS_PLANNED_REVIEW, id, "DAY", "Not on a Monday")
                .statusCode(201)
                .extract()
                .asString();
        assertThat(ask(AMIRA, AMIRAS_PLANNED_REVIEW, id, "DAY", "Not on a Monday")
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(first);
        ask(AMIRA, AMIRAS_PLANNED_REVIEW, id, "DAY", "Not on a Friday")
                .statusCode(422)
                .body("type", equalTo("/problems/id-already-used"));
        ask(CARYS, CARYS_PLANNED_REVIEW, id, "DAY", "Not on a Monday")
                .statusCode(422)
                .body("type", equalTo("/problems/id-already-used"));
    }

    @Test
    void shouldRefuseWishesForOtherChildrensReviewsAndForThoseThatAreOver() {
        ask(BEN, AMIRAS_PLANNED_REVIEW, Api.newId(), "DAY", "x").statusCode(404);
        ask(AMIRA, Api.newId(), Api.newId(), "DAY", "x").statusCode(404);
        ask(AMIRA, AMIRAS_HELD_REVIEW, Api.newId(), "DAY", "x")
                .statusCode(409)
                .body("type", equalTo("/problems/review-not-planned"));
        ask(AMIRA, AMIRAS_PLANNED_REVIEW, Api.newId(), "EVERYTHING", "x").statusCode(400);
        ask(AMIRA, AMIRAS_PLANNED_REVIEW, Api.newId(), "DAY", "x".repeat(1001)).statusCode(400);
    }

    @Test
    void shouldShowTheAnswerWithTheNextReview() {
        UUID id = Api.newId();
        ask(CARYS, CARYS_PLANNED_REVIEW, id, "PEOPLE", "").statusCode(201);
        Rows.change("update openiro.review_change_request set agreed = false, what_happens = 'Sam will tell you why.',"
                + " answered_at = now(), answered_by = '00000000-0000-7000-8000-00000000e001' where id = '" + id + "'");
        String of = "changeRequests.find { it.id == '" + id + "' }.";
        Api.as(CARYS)
                .get("/v1/me/reviews/next")
                .then()
                .statusCode(200)
                .body(of + "status", equalTo("NOT_AGREED"))
                .body(of + "statusText", equalTo("Sam could not say yes."))
                .body(of + "whatHappens", equalTo("Sam will tell you why."))
                .body(of + "answeredBy", equalTo("Sam Hale"))
                .body(of.replace("}.", "}"), not(org.hamcrest.Matchers.hasKey("answerExpectedBy")));
    }

    private static ValidatableResponse ask(String child, UUID review, UUID id, String what, String text) {
        return Api.as(child).body(change(id, what, text)).post(path(review)).then();
    }

    private static String change(UUID id, String what, String text) {
        return "{\"id\": \"" + id + "\", \"what\": \"" + what + "\", \"text\": \"" + text + "\"}";
    }

    private static String path(UUID review) {
        return "/v1/me/reviews/" + review + "/change-requests";
    }
}
