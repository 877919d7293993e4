package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** Opening a review, adjourning it once, and going on with it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReviewProgressTest extends HoldingCase {

    private static final String OPENED = "{\"openedOn\": \"2026-06-30\"}";
    private static final String ADJOURNED =
            "{\"adjournedOn\": \"2026-06-30\", \"resumeOn\": \"2026-07-14\", \"reason\": \"No health assessment\"}";

    @Test
    void shouldRefuseThoseWhoMayNot() {
        for (String verb : List.of("opening", "adjournment")) {
            String body = verb.equals("opening") ? OPENED : ADJOURNED;
            String path = "/v1/reviews/" + review + "/" + verb;
            Api.anonymous().headers(Api.key()).body(body).post(path).then().statusCode(401);
            PLACE.as("SOCIAL_WORKER")
                    .headers(Api.key())
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(403);
            PLACE.as("IRO")
                    .headers(Api.key())
                    .header("If-Match", "*")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(404);
            post(verb, "{}").statusCode(400);
            Api.asSubject(amira.iro())
                    .headers(Api.key())
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(428);
            Api.asSubject(amira.iro())
                    .headers(Api.key())
                    .header("If-Match", "\"8\"")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(412);
        }
    }

    @Test
    void shouldOpenAdjournGoOnAndCountAsLawfullyAdjourned() {
        post("opening", OPENED)
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("openedOn", equalTo("2026-06-30"));
        post("opening", OPENED).statusCode(409).body("type", equalTo("/problems/review-begun"));
        put("schedule", PLAN.formatted("2026-07-09T14:00:00Z"))
                .statusCode(409)
                .body("type", equalTo("/problems/review-begun"));
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .body(PLAN.formatted("2026-07-09T14:00:00Z"))
                .post("/v1/children/" + amira.child() + "/reviews")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/review-already-planned"));
        post("adjournment", ADJOURNED)
                .statusCode(200)
                .body("status", equalTo("ADJOURNED"))
                .body("adjournment.adjournedOn", equalTo("2026-06-30"))
                .body("adjournment.resumeOn", equalTo("2026-07-14"))
                .body("adjournment.reason", equalTo("No health assessment"))
                .body("adjournment.resumedOn", nullValue());
        assertThat(open(review))
                .contains("ADJOURNMENT|null|2026-06-30|2026-07-28", "REPORTS|null|2026-07-14|2026-07-09");
        post("adjournment", ADJOURNED).statusCode(409).body("type", equalTo("/problems/review-adjourned-before"));

        clock.set("2026-07-14T17:00");
        shown().body("outcome", equalTo("NOT_HELD")).body("outcomeReason", equalTo("OPENED_NOT_COMPLETED"));
        post("opening", OPENED.replace("06-30", "07-14"))
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("openedOn", equalTo("2026-06-30"))
                .body("adjournment.resumedOn", equalTo("2026-07-14"));
        post("adjournment", ADJOURNED).statusCode(409);
        hold(ABSENT.replace("\"completedOn\": \"2026-06-30\"", "\"completedOn\": \"2026-07-14\""))
                .statusCode(200)
                .body("outcome", equalTo("LATE"))
                .body("outcomeReason", equalTo("LAWFULLY_ADJOURNED"))
                .body("findings.code", contains("LATE"))
                .body("findings.reason", contains("No health assessment"))
                .body("held.openedOn", equalTo("2026-06-30"))
                .body("held.completedOn", equalTo("2026-07-14"));
        assertThat(Rows.of("select rule, met_on from openiro.deadline where subject_id = ? and state = 'MET'", review))
                .containsExactly("ADJOURNMENT|2026-07-14");
        assertThat(open(review)).noneMatch(line -> line.startsWith("REPORTS") || line.startsWith("ADJOURNMENT"));
        assertThat(Rows.of("select action from openiro.audit_entry where subject_id = ? order by at, id", review))
                .containsExactly(
                        "SCHEDULE_REVIEW", "OPEN_REVIEW", "ADJOURN_REVIEW", "READ", "OPEN_REVIEW", "HOLD_REVIEW");
    }

    @Test
    void shouldRefuseToGoOnTooLateAndDaysThatCannotBe() {
        post("adjournment", ADJOURNED).statusCode(409).body("type", equalTo("/problems/review-not-open"));
        post("opening", OPENED.replace("06-30", "07-01"))
                .statusCode(422)
                .body("errors.code", contains("IN_THE_FUTURE"));
        post("opening", OPENED.replace("06-30", "06-05"))
                .statusCode(422)
                .body("errors.code", contains("OUTSIDE_PERIOD"));
        post("opening", OPENED).statusCode(200);
        post("adjournment", ADJOURNED.replace("2026-07-14", "2026-07-29"))
                .statusCode(422)
                .body("type", equalTo("/problems/adjournment-too-long"))
                .body("errors.pointer", contains("/resumeOn"))
                .body("errors.message[0]", containsString("2026-07-28"));
        post("adjournment", ADJOURNED.replace("\"2026-06-30\"", "\"2026-07-01\""))
                .statusCode(422)
                .body("errors.code", contains("IN_THE_FUTURE"));
        post("adjournment", ADJOURNED.replace("2026-07-14", "2026-06-30"))
                .statusCode(422)
                .body("errors.pointer", contains("/resumeOn"));
        post("adjournment", ADJOURNED.replace("2026-07-14", "2026-07-28")).statusCode(200);
        hold(ABSENT.replace("2026-06-30", "2026-06-29"))
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"));
    }

    @Test
    void shouldCancelFromAnyStateBeforeItIsHeld() {
        post("opening", OPENED).statusCode(200);
        post("adjournment", ADJOURNED).statusCode(200);
        post("cancellation", "{\"reason\": \"She moved away\"}").statusCode(200).body("status", equalTo("CANCELLED"));
        assertThat(open(review)).isEmpty();
        assertThat(open(amira.period())).containsExactly("FIRST_REVIEW|1|2026-06-06|2026-07-03");
        review = planned("2026-07-01T10:00", "2026-07-02T14:00:00Z");
        shown().body("status", equalTo("PLANNED")).body("findings", empty());
    }

    @Test
    void shouldGoOnAnotherDayWhileItIsAdjourned() {
        put("adjournment", "{\"resumeOn\": \"2026-07-16\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/review-not-adjourned"));
        post("opening", OPENED).statusCode(200);
        post("adjournment", ADJOURNED).statusCode(200);
        put("adjournment", "{\"resumeOn\": \"2026-06-30\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/resumeOn"));
        put("adjournment", "{\"resumeOn\": \"2026-07-29\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/adjournment-too-long"));
        assertThat(open(review)).contains("REPORTS|null|2026-07-14|2026-07-09");
        put("adjournment", "{\"resumeOn\": \"2026-07-16\"}")
                .statusCode(200)
                .body("status", equalTo("ADJOURNED"))
                .body("adjournment.adjournedOn", equalTo("2026-06-30"))
                .body("adjournment.resumeOn", equalTo("2026-07-16"));
        assertThat(open(review))
                .contains("ADJOURNMENT|null|2026-06-30|2026-07-28", "REPORTS|null|2026-07-16|2026-07-13")
                .doesNotContain("REPORTS|null|2026-07-14|2026-07-09");
    }

    private ValidatableResponse post(String verb, String body) {
        return Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post("/v1/reviews/" + review + "/" + verb)
                .then();
    }

    private ValidatableResponse put(String part, String body) {
        return Api.asSubject(amira.iro())
                .header("If-Match", "*")
                .body(body)
                .put("/v1/reviews/" + review + "/" + part)
                .then();
    }

    private ValidatableResponse shown() {
        return Api.asSubject(amira.iro()).get("/v1/reviews/" + review).then().statusCode(200);
    }
}
