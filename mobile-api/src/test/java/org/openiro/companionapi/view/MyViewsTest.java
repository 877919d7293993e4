package org.openiro.companionapi.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.AMIRAS_PLANNED_REVIEW;
import static org.openiro.companionapi.test.Sample.AMIRAS_VIEW;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.BENS_DRAFT;
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
class MyViewsTest {

    private static final String LOUD = words("SCHOOL", "It is too loud in class.");
    private static final String QUIET = words("SCHOOL", "It is quiet now.");

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        String path = path(Api.newId());
        Api.anonymous().get("/v1/me/views").then().statusCode(401);
        Api.anonymous().get(path).then().statusCode(401);
        Api.anonymous().body(LOUD).put(path).then().statusCode(401);
        Api.anonymous().post(path + "/share").then().statusCode(401);
        Api.anonymous().delete(path).then().statusCode(401);
    }

    @Test
    void shouldNotFindWhatIsNotThereOrNotMine() {
        for (UUID id : new UUID[] {Api.newId(), BENS_DRAFT}) {
            String path = path(id);
            Api.as(DANI).get(path).then().statusCode(404);
            Api.as(DANI).header("If-Match", "\"0\"").body(LOUD).put(path).then().statusCode(404);
            Api.as(DANI)
                    .header("If-Match", "\"0\"")
                    .post(path + "/share")
                    .then()
                    .statusCode(404);
            Api.as(DANI).header("If-Match", "\"0\"").delete(path).then().statusCode(404);
        }
        Api.as(DANI).body(LOUD).put(path(BENS_DRAFT)).then().statusCode(404);
        Api.as(BEN)
                .get(path(BENS_DRAFT))
                .then()
                .body("text", equalTo("words of Ben on feelings"))
                .body("status", equalTo("DRAFT"));
    }

    @Test
    void shouldRefuseMalformedWords() {
        String path = path(Api.newId());
        Api.as(DANI).body("{}").put(path).then().statusCode(400);
        Api.as(DANI)
                .body(words("SECRET", "x"))
                .put(path)
                .then()
                .statusCode(400)
                .body("toString()", not(containsString("SECRET")));
        Api.as(DANI)
                .body(words("SCHOOL", "x".repeat(4001)))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"));
        Api.as(DANI)
                .body(LOUD.replace("{", "{\"sharedAt\": \"2026-01-01T00:00:00Z\", "))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_PROPERTY"));
        Api.as(DANI).body(LOUD).put("/v1/me/views/not-an-id").then().statusCode(404);
    }

    @Test
    void shouldAskForIfMatchOnlyWhereSomethingChanges() {
        String path = saved();
        Api.as(DANI)
                .body(QUIET)
                .put(path)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        Api.as(DANI).post(path + "/share").then().statusCode(428);
        Api.as(DANI).delete(path).then().statusCode(428);
        Api.as(DANI).body(LOUD).put(path).then().statusCode(200);
    }

    @Test
    void shouldRefuseAStaleIfMatchAndKeepTheNewerWords() {
        String path = saved();
        Api.as(DANI)
                .header("If-Match", "\"0\"")
                .body(QUIET)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));

        Api.as(DANI)
                .header("If-Match", "\"0\"")
                .body(words("SCHOOL", "Something else."))
                .put(path)
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"1\""))
                .body("type", equalTo("/problems/precondition-failed"));
        Api.as(DANI).header("If-Match", "\"0\"").post(path + "/share").then().statusCode(412);
        Api.as(DANI).header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        Api.as(DANI).get(path).then().body("text", equalTo("It is quiet now.")).header("ETag", equalTo("\"1\""));
        // What is saved already always succeeds.
        Api.as(DANI)
                .header("If-Match", "\"0\"")
                .body(QUIET)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void shouldSaveADraftThatOnlyTheChildSees() {
        UUID id = Api.newId();
        Api.as(DANI)
                .body(LOUD)
                .put(path(id))
                .then()
                .statusCode(201)
                .header("Location", endsWith(path(id)))
                .header("ETag", notNullValue())
                .body("status", equalTo("DRAFT"))
                .body("whoSeesIt", equalTo("Only you can see this."))
                .body("sharedAt", nullValue());
        Api.as(DANI).get("/v1/me/views?limit=200").then().statusCode(200).body("items.id", hasItem(id.toString()));
        assertThat(work(id)).isZero();
    }

    @Test
    void shouldThrowADraftAwayForGood() {
        String path = saved();
        Api.as(DANI).header("If-Match", "\"0\"").delete(path).then().statusCode(204);
        Api.as(DANI).header("If-Match", "\"0\"").delete(path).then().statusCode(404);
        Api.as(DANI).get(path).then().statusCode(404);
        assertThat(Rows.count("select count(*) from openiro.child_view where id = '" + path.replace("/v1/me/views/", "")
                        + "'"))
                .isZero();
    }

    @Test
    void shouldShareOnceAndForGood() {
        String path = saved();
        String shared = share(path)
                .statusCode(200)
                .body("status", equalTo("SHARED"))
                .body("whoSeesIt", equalTo("Grace and your social worker can see this."))
                .body("reviewId", nullValue())
                .body("sharedAt", notNullValue())
                .extract()
                .asString();

        assertThat(share(path).statusCode(200).extract().asString()).isEqualTo(shared);
        Api.as(DANI).post(path + "/share").then().statusCode(200);
        Api.as(DANI)
                .header("If-Match", "\"1\"")
                .body(QUIET)
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/view-already-shared"));
        Api.as(DANI).header("If-Match", "\"1\"").delete(path).then().statusCode(409);
        Api.as(DANI).body(LOUD).put(path).then().statusCode(200).body("status", equalTo("SHARED"));
        Api.as(DANI).get(path).then().body("text", equalTo("It is too loud in class."));
        assertThat(work(UUID.fromString(path.replace("/v1/me/views/", "")))).isEqualTo(1);
    }

    @Test
    void shouldShareForTheReviewThatIsPlanned() {
        String path = path(Api.newId());
        Api.as(AMIRA).body(LOUD).put(path).then().statusCode(201);
        Api.as(AMIRA)
                .header("If-Match", "\"0\"")
                .post(path + "/share")
                .then()
                .statusCode(200)
                .body("reviewId", equalTo(AMIRAS_PLANNED_REVIEW.toString()))
                .body("whoSeesIt", equalTo("Grace and Daniel can see this."));
    }

    @Test
    void shouldShowWhatHappenedWithWhatWasSaid() {
        Api.as(AMIRA)
                .get(path(AMIRAS_VIEW))
                .then()
                .statusCode(200)
                .body("whatHappened.text", equalTo("We talked about it."))
                .body("whatHappened.by", equalTo("Grace Okafor"))
                .body("whatHappened.at", equalTo("2026-01-15T10:00:00Z"));
    }

    private static String saved() {
        String path = path(Api.newId());
        Api.as(DANI).body(LOUD).put(path).then().statusCode(201).header("ETag", equalTo("\"0\""));
        return path;
    }

    private static ValidatableResponse share(String path) {
        return Api.as(DANI).header("If-Match", "\"0\"").post(path + "/share").then();
    }

    private static long work(UUID view) {
        return Rows.count("select count(*) from openiro.work_item where kind = 'CHILD_VIEW_SHARED' and subject_id = '"
                + view + "'");
    }

    private static String path(UUID id) {
        return "/v1/me/views/" + id;
    }

    private static String words(String topic, String text) {
        return """
                {"topic": "%s", "text": "%s", "sharedWith": "IRO_AND_SOCIAL_WORKER"}
                """.formatted(topic, text);
    }
}
