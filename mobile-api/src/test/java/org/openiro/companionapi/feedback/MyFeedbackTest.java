package org.openiro.companionapi.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.AMIRAS_HELD_REVIEW;
import static org.openiro.companionapi.test.Sample.AMIRAS_PLANNED_REVIEW;
import static org.openiro.companionapi.test.Sample.BENS_HELD_REVIEW;
import static org.openiro.companionapi.test.Sample.CARYS;
import static org.openiro.companionapi.test.Sample.CARYS_PLANNED_REVIEW;
import static org.openiro.companionapi.test.Sample.DANI;
import static org.openiro.companionapi.test.Sample.DANIS_EARLIER_REVIEW;
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
        say(AMIRA, AMIRAS_HELD_REVIEW, words(Api.newId(), "GOOD").replace("NEXT", "LISTENED"))
                .statusCode(400)
                .body("errors.pointer", contains("/answers"));
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
        Api.as(DANI)
                .get("/v1/me/reviews/next")
                .then()
                .body("lastReview.feedbackAsked", equalTo(true))
                .body("lastReview.questions.code", hasItems("WELCOME", "LISTENED", "NEXT"))
                .body("lastReview.questions.text", hasItems("How well did people listen?"));
        give(DANI, DANIS_HELD_REVIEW, id, "GOOD")
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("smiley", equalTo("GOOD"))
                .body("answers.question", contains("LISTENED", "NEXT"))
                .body("answers.smiley", contains("VERY_GOOD", "OK"))
                .body("skipped", equalTo(false))
                .body("couldBeBetter", equalTo("Fewer people."))
                .body("thanks", equalTo("Thank you. Grace will read this."));
        give(DANI, DANIS_HELD_REVIEW, id, "GOOD").statusCode(200).body("id", equalTo(id.toString()));
        give(DANI, DANIS_HELD_REVIEW, id, "BAD").statusCode(422).body("type", equalTo("/problems/id-already-used"));
        give(DANI, DANIS_HELD_REVIEW, Api.newId(), "BAD")
                .statusCode(409)
                .body("type", equalTo("/problems/feedback-already-given"));
        // Another child's id is an id that is used: nothing else can be learnt from it.
        give(AMIRA, AMIRAS_HELD_REVIEW, id, "GOOD").statusCode(422).body("type", equalTo("/problems/id-already-used"));
        Api.as(DANI)
                .get("/v1/me/reviews/next")
                .then()
                .body("lastReview.feedbackGiven", equalTo(true))
                .body("lastReview.feedbackAsked", equalTo(false))
                .body("lastReview.questions", empty());
        assertThat(Rows.count("select count(*) from openiro.work_item where kind = 'CHILD_FEEDBACK' and subject_id = '"
                        + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void shouldTakeSayingNothingAsAnAnswer() {
        UUID id = Api.newId();
        for (int status : new int[] {201, 200}) {
            say(DANI, DANIS_EARLIER_REVIEW, "{\"id\": \"" + id + "\"}")
                    .statusCode(status)
                    .body("skipped", equalTo(true))
                    .body("answers", empty())
                    .body("$", not(hasKey("smiley")))
                    .body("thanks", equalTo("That is fine. You can write to Grace at any time."));
        }
        give(DANI, DANIS_EARLIER_REVIEW, id, "GOOD").statusCode(422);
        give(DANI, DANIS_EARLIER_REVIEW, Api.newId(), "GOOD").statusCode(409);
    }

    private static ValidatableResponse give(String child, UUID review, UUID id, String smiley) {
        return say(child, review, words(id, smiley));
    }

    private static ValidatableResponse say(String child, UUID review, String words) {
        return Api.as(child)
                .body(words)
                .post("/v1/me/reviews/" + review + "/feedback")
                .then();
    }

    private static String words(UUID id, String smiley) {
        return """
                {"id": "%s", "smiley": "%s", "couldBeBetter": "Fewer people.", "answers": [
                    {"question": "LISTENED", "smiley": "VERY_GOOD"}, {"question": "NEXT", "smiley": "OK"}]}
                """.formatted(id, smiley);
    }
}
