package org.openiro.companionapi.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.AMIRAS_HELD_REVIEW;
import static org.openiro.companionapi.test.Sample.AMIRAS_PLANNED_REVIEW;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.CARYS;
import static org.openiro.companionapi.test.Sample.CARYS_PLANNED_REVIEW;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.companionapi.test.Rows;

/** How a child would like a review to be. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class MyWishesTest {

    private static final String WISHES = """
            {"placeKind": "SCHOOL", "timeText": "After football", "topics": ["SCHOOL", "SCHOOL", "FEELINGS"],
             "ways": ["DRAWING"], "chairing": "PART", "peopleText": " "}
            """;

    @Test
    void shouldRefuseOthersAndReviewsThatAreOver() {
        Api.anonymous().get(path(AMIRAS_PLANNED_REVIEW)).then().statusCode(401);
        Api.as(BEN).get(path(AMIRAS_PLANNED_REVIEW)).then().statusCode(404);
        save(Api.as(BEN), AMIRAS_PLANNED_REVIEW, WISHES).then().statusCode(404);
        save(Api.as(AMIRA), AMIRAS_PLANNED_REVIEW, "{\"chairing\": \"MORE\"}")
                .then()
                .statusCode(400);
        save(Api.as(AMIRA), AMIRAS_PLANNED_REVIEW, "{\"address\": \"1 Mill Lane\"}")
                .then()
                .statusCode(400);
        save(Api.as(AMIRA), AMIRAS_HELD_REVIEW, WISHES)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/review-not-planned"));
    }

    @Test
    void shouldSaveChangeAndShowWhatBecameOfIt() {
        Api.as(CARYS)
                .get(path(CARYS_PLANNED_REVIEW))
                .then()
                .statusCode(200)
                .body("statusText", equalTo("You can say how your talk should be."))
                .body("$", not(hasKey("savedAt")))
                .body("answers", empty());
        String nothing = Api.as(CARYS).get(path(CARYS_PLANNED_REVIEW)).header("ETag");
        save(Api.as(CARYS).header("If-Match", "\"77\""), CARYS_PLANNED_REVIEW, WISHES)
                .then()
                .statusCode(412)
                .header("ETag", equalTo(nothing));
        String first = save(Api.as(CARYS).header("If-Match", nothing), CARYS_PLANNED_REVIEW, WISHES)
                .then()
                .statusCode(201)
                .body("placeKind", equalTo("SCHOOL"))
                .body("topics", contains("SCHOOL", "FEELINGS"))
                .body("ways", contains("DRAWING"))
                .body("chairing", equalTo("PART"))
                .body("$", not(hasKey("peopleText")))
                .body("statusText", equalTo("It is saved. Sam will answer."))
                .extract()
                .header("ETag");
        save(Api.as(CARYS), CARYS_PLANNED_REVIEW, WISHES).then().statusCode(200).header("ETag", equalTo(first));
        String other = WISHES.replace("PART", "ALL");
        save(Api.as(CARYS), CARYS_PLANNED_REVIEW, other).then().statusCode(428);
        save(Api.as(CARYS).header("If-Match", "\"77\""), CARYS_PLANNED_REVIEW, other)
                .then()
                .statusCode(412);
        save(Api.as(CARYS).header("If-Match", first), CARYS_PLANNED_REVIEW, other)
                .then()
                .statusCode(200)
                .body("chairing", equalTo("ALL"));
        assertThat(Rows.count(
                        "select count(*) from openiro.work_item w join openiro.review_wishes r on r.id = w.subject_id"
                                + " where w.kind = 'CHILD_WISHES' and r.review_id = '" + CARYS_PLANNED_REVIEW + "'"))
                .isBetween(1L, 2L);
        Rows.change("update openiro.review_wishes set answers = '{\"answers\": [{\"about\": \"TIME\","
                + " \"asWished\": false, \"explanation\": \"The room is only free before.\"}]}', answered_at = now(),"
                + " answered_by = '00000000-0000-7000-8000-00000000e001' where review_id = '" + CARYS_PLANNED_REVIEW
                + "'");
        Api.as(CARYS)
                .get(path(CARYS_PLANNED_REVIEW))
                .then()
                .statusCode(200)
                .body("statusText", equalTo("Sam told you what will happen."))
                .body("answers.about", contains("TIME"))
                .body("answers[0].asWished", equalTo(false))
                .body("answers[0].text", equalTo("The room is only free before."));
        Api.as(CARYS)
                .get("/v1/me/reviews/next")
                .then()
                .statusCode(200)
                .body("review.wishAnswers.text", contains("The room is only free before."));
    }

    private static Response save(RequestSpecification who, UUID review, String body) {
        return who.body(body).put(path(review));
    }

    private static String path(UUID review) {
        return "/v1/me/reviews/" + review + "/wishes";
    }
}
