package org.openiro.companionapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.AMIRAS_HELD_REVIEW;
import static org.openiro.companionapi.test.Sample.AMIRAS_PLANNED_REVIEW;
import static org.openiro.companionapi.test.Sample.BENS_HELD_REVIEW;
import static org.openiro.companionapi.test.Sample.CARYS;
import static org.openiro.companionapi.test.Sample.CARYS_PLANNED_REVIEW;
import static org.openiro.companionapi.test.Sample.DANI;
import static org.openiro.companionapi.test.Sample.DANIS_HELD_REVIEW;

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
class MyFeedbackTest {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous()
                .body(words(Api.newId(), "GOOD"))
                .post("/v1/me/reviews/" + AMIRAS_HELD_REVIEW + "/feedback")
                .then()
                .statusCode(401);
    }

    @Test
    void shouldNotFindAnotherChildsReview() {
        give(AMIRA, Api.newId(), Api.newId(), "GOOD").statusCode(404);
        give(AMIRA, BENS_HELD_REVIEW, Api.newId(), "GOOD").statusCode(404);
        give(AMIRA, CARYS_PLANNED_REVIEW, Api.newId(), "GOOD").statusCode(404);
    }

    @Test
    void shouldRefuseMalformedWords() {
        give(AMIRA, AMIRAS_HELD_REVIEW, Api.newId(), "GREAT").statusCode(400);
    }

    @Test
    void shouldWaitUntilTheReviewHasHappened() {
        give(AMIRA, AMIRAS_PLANNED_REVIEW, Api.newId(), "GOOD")
                .statusCode(409)
                .body("type", equalTo("/problems/review-not-held"));
        give(CARYS, CARYS_PLANNED_REVIEW, Api.newId(), "GOOD").statusCode(409);
    }

    @Test
    void shouldTakeFeedbackOnceForAReview() {
        UUID id = Api.newId();
        give(DANI, DANIS_HELD_REVIEW, id, "GOOD")
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("smiley", equalTo("GOOD"))
                .body("couldBeBetter", equalTo("Fewer people."))
                .body("thanks", equalTo("Thank you. Grace will read this."));
        give(DANI, DANIS_HELD_REVIEW, id, "GOOD").statusCode(200).body("id", equalTo(id.toString()));
        give(DANI, DANIS_HELD_REVIEW, id, "BAD").statusCode(422).body("type", equalTo("/problems/id-already-used"));
        give(DANI, DANIS_HELD_REVIEW, Api.newId(), "BAD")
                .statusCode(409)
                .body("type", equalTo("/problems/feedback-already-given"));
        // Another child's id is an id that is used: nothing else can be learnt from it.
        give(AMIRA, AMIRAS_HELD_REVIEW, id, "GOOD").statusCode(422).body("type", equalTo("/problems/id-already-used"));
        Api.as(DANI).get("/v1/me/reviews/next").then().body("lastReview.feedbackGiven", equalTo(true));
        assertThat(Rows.count("select count(*) from openiro.work_item where kind = 'CHILD_FEEDBACK' and subject_id = '"
                        + id + "'"))
                .isEqualTo(1);
    }

    private static ValidatableResponse give(String child, UUID review, UUID id, String smiley) {
        return Api.as(child)
                .body(words(id, smiley))
                .post("/v1/me/reviews/" + review + "/feedback")
                .then();
    }

    private static String words(UUID id, String smiley) {
        return """
                {"id": "%s", "smiley": "%s", "couldBeBetter": "Fewer people."}
                """.formatted(id, smiley);
    }
}
