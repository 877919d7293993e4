package org.openiro.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;

/** Who may plan a review, and plans that are not taken. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReviewRefusalsTest extends ReviewsCase {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().headers(Api.key()).body(PLAN).post(reviews()).then().statusCode(401);
        Api.anonymous().get(reviews()).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRACTICE_MANAGER", "ADVOCATE", "GUARDIAN", "DCS", "LEAD_MEMBER", "AUDITOR", "SYSTEM"})
    void shouldForbidOthersToSchedule(String role) {
        PLACE.as(role).headers(Api.key()).body(PLAN).post(reviews()).then().statusCode(403);
    }

    @Test
    void shouldHideAReviewOfAChildWhoIsNotTheirs() {
        UUID review = id(schedule());
        PLACE.as("IRO").get("/v1/reviews/" + review).then().statusCode(404);
        PLACE.as("SOCIAL_WORKER")
                .headers(Api.key())
                .body(PLAN)
                .post(reviews())
                .then()
                .statusCode(404);
        PLACE.as("SOCIAL_WORKER")
                .header("If-Match", "\"7\"")
                .body(PLAN)
                .put(path(review, "/schedule"))
                .then()
                .statusCode(404);
        Api.as("IRO_MANAGER").get("/v1/reviews/" + review).then().statusCode(404);
        Api.as("IRO_MANAGER").get(reviews()).then().statusCode(404);
        Api.asSubject(amira.iro())
                .get("/v1/reviews/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void shouldRefuseAPlanWithoutAPlace() {
        asIro().headers(Api.key())
                .body("{\"scheduledFor\": \"2026-06-30T14:00:00Z\", \"attendees\": []}")
                .post(reviews())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/venue"));
    }

    @Test
    void shouldAskWhichStateIsMoved() {
        UUID review = id(schedule());
        asIro().body(PLAN).put(path(review, "/schedule")).then().statusCode(428);
        asIro().header("If-Match", "\"7\"")
                .body(PLAN)
                .put(path(review, "/schedule"))
                .then()
                .statusCode(412);
        asIro().headers(Api.key())
                .header("If-Match", "\"7\"")
                .body("{\"reason\": \"Ill\"}")
                .post(path(review, "/cancellation"))
                .then()
                .statusCode(412);
    }

    @Test
    void shouldRefuseAReviewForAChildNotLookedAfter() {
        amira.but("update openiro.period_of_care set status = 'ENDED', ended_on = '2026-06-09' where id = :period");
        asIro().headers(Api.key())
                .body(PLAN)
                .post(reviews())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-looked-after"));
    }

    @Test
    void shouldPlanOneReviewAtATime() {
        schedule();
        asIro().headers(Api.key())
                .body(PLAN)
                .post(reviews())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/review-already-planned"));
    }

    @Test
    void shouldRefuseATimeThatHasPassed() {
        asIro().headers(Api.key())
                .body(PLAN.replace("2026-06-30", "2026-06-10T08:59:00Z").replace("ZT14:00:00Z", "Z"))
                .post(reviews())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"));
    }

    @Test
    void shouldRefuseAnAddressInAnythingTheChildReads() {
        asIro().headers(Api.key())
                .body(PLAN.replace("The music room", "14 Mill Lane, NM1 4QT"))
                .post(reviews())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/venue-label-not-safe"))
                .body("errors.pointer", contains("/venue/label"));
        asIro().headers(Api.key())
                .body(PLAN.replace("how the plan is going", "about 3 Rowan Close"))
                .post(reviews())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attendees/0/whyTheyCome"));
    }

    @Test
    void shouldAskWhoComesAndWhatOtherPlaceItIs() {
        asIro().headers(Api.key())
                .body(PLAN.replace("\"name\": \"Daniel Price\", ", "")
                        .replace("SCHOOL\", \"label\": \"The music room", "OTHER"))
                .post(reviews())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/attendee-not-named"))
                .body("errors.pointer", contains("/venue/label", "/attendees/0"));
        asIro().headers(Api.key())
                .body(PLAN.replace("\"name\": \"Daniel Price\"", "\"personId\": \"" + UUID.randomUUID() + "\""))
                .post(reviews())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        String worker =
                "{\"personId\": \"" + CareCase.person(amira.worker()) + "\", \"roleLabel\": \"Your social worker\","
                        + " \"whyTheyCome\": \"Daniel tells how the plan is going.\"}";
        asIro().headers(Api.key())
                .body(PLAN.replaceFirst("\\{\"name\".*?\\}", worker + ", " + worker))
                .post(reviews())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/attendees/1/personId"));
    }
}
