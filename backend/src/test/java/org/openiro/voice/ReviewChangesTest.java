package org.openiro.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Until;

/** What children would like to be different about a review. The database stamps their words, so time is real here. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReviewChangesTest extends ViewsCase {

    private static final String ANSWER = "{\"agreed\": true, \"whatHappens\": \"We start at half past 4.\"}";

    private UUID wish;

    @BeforeEach
    void aWishForAPlannedReview() {
        wish = app.askForChange(review, "TIME", "Can it be after football?");
        Until.done("REVIEW_CHANGE_ASKED", wish);
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(list()).then().statusCode(401);
        Api.anonymous().get(path()).then().statusCode(401);
        Api.anonymous()
                .headers(Api.key())
                .body(ANSWER)
                .post(path() + "/answer")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOCIAL_WORKER",
                "PRACTICE_MANAGER",
                "ADMIN",
                "ADVOCATE",
                "GUARDIAN",
                "DCS",
                "LEAD_MEMBER",
                "AUDITOR",
                "SYSTEM"
            })
    void shouldForbidEverybodyElse(String role) {
        PLACE.as(role).get(list()).then().statusCode(403);
        PLACE.as(role).get(path()).then().statusCode(403);
        PLACE.as(role)
                .headers(Api.key())
                .header("If-Match", "*")
                .body(ANSWER)
                .post(path() + "/answer")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNotBeThereForOtherIrosAndAuthorities() {
        PLACE.as("IRO").get(list()).then().statusCode(404);
        PLACE.as("IRO").get(path()).then().statusCode(404);
        PLACE.as("IRO")
                .headers(Api.key())
                .header("If-Match", "*")
                .body(ANSWER)
                .post(path() + "/answer")
                .then()
                .statusCode(404);
        Api.as("IRO_MANAGER").get(path()).then().statusCode(404);
        Api.asSubject(amira.iro())
                .get("/v1/review-change-requests/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        Api.asSubject(amira.iro()).queryParam("cursor", "x").get(list()).then().statusCode(400);
    }

    @Test
    void shouldStandOnTheWorklistOfTheIroUntilItIsAnswered() {
        assertThat(Rows.of(
                        "select rule, subject_type, responsible, state from openiro.deadline where subject_id = ?",
                        wish))
                .containsExactly("MESSAGE_REPLY|REVIEW_CHANGE_REQUEST|IRO|OPEN");
        String title = "Answer what Amira K. would like to be different about the review";
        Api.asSubject(amira.iro())
                .get("/v1/work/mine?limit=200")
                .then()
                .statusCode(200)
                .body("items.title", hasItem(title));
        String etag = Api.asSubject(amira.iro())
                .get(path())
                .then()
                .statusCode(200)
                .body("what", equalTo("TIME"))
                .body("text", equalTo("Can it be after football?"))
                .body("reviewId", equalTo(review.toString()))
                .body("answerDueOn", notNullValue())
                .body("answer", nullValue())
                .extract()
                .header("ETag");
        String next = answer(etag, ANSWER)
                .statusCode(200)
                .body("answer.agreed", equalTo(true))
                .body("answer.whatHappens", equalTo("We start at half past 4."))
                .body("answer.by", equalTo("Grace Okafor"))
                .body("answerDueOn", nullValue())
                .extract()
                .header("ETag");
        assertThat(Rows.of("select state, met_by from openiro.deadline where subject_id = ?", wish))
                .containsExactly("MET|" + CareCase.person(amira.iro()));
        Api.asSubject(amira.iro()).get("/v1/work/mine?limit=200").then().body("items.title", not(hasItem(title)));
        answer(etag, ANSWER).statusCode(412);
        answer(next, ANSWER.replace("true", "false")).statusCode(200).body("answer.agreed", equalTo(false));
        Api.asSubject(amira.iro())
                .get(list())
                .then()
                .statusCode(200)
                .body("items.id", contains(wish.toString()))
                .body("items[0].answer.agreed", equalTo(false));
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where subject_id = ? and actor_kind = 'STAFF' order by at, id",
                        wish))
                .containsExactly("READ", "ANSWER_REVIEW_CHANGE", "ANSWER_REVIEW_CHANGE");
    }

    @Test
    void shouldAskWhichStateIsAnsweredAndInWhatWords() {
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .body(ANSWER)
                .post(path() + "/answer")
                .then()
                .statusCode(428);
        answer("*", "{\"agreed\": true, \"whatHappens\": \"\"}").statusCode(400);
        answer("*", "{\"whatHappens\": \"Yes\"}").statusCode(400);
    }

    private io.restassured.response.ValidatableResponse answer(String etag, String body) {
        return Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", etag)
                .body(body)
                .post(path() + "/answer")
                .then();
    }

    private String list() {
        return "/v1/reviews/" + review + "/change-requests";
    }

    private String path() {
        return "/v1/review-change-requests/" + wish;
    }
}
