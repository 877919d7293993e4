package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.ReviewHeldOnTuesday;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Amira's first review was held on 30 June 2026; the second is due by 30 September. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class EarlyReviewsTest {

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);

    @Inject
    TestClock clock;

    @BeforeEach
    void holdTheFirst() {
        ReviewHeldOnTuesday.of(amira, clock);
        clock.set("2026-07-01T10:00");
    }

    @Test
    void shouldTakeAGroundOfEverybodyButTheIro() {
        schedule(worker(), "2026-09-01", "")
                .statusCode(422)
                .body("type", equalTo("/problems/early-ground-missing"))
                .body("errors.pointer", contains("/earlyGround"));
        schedule(place.as("ADMIN"), "2026-09-01", ", \"earlyGround\": {\"kind\": \"IRO_REQUEST\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/earlyGround/reason"));
        schedule(worker(), "2026-09-01", ", \"earlyGround\": {\"kind\": \"BOREDOM\"}")
                .statusCode(400);
        String review = schedule(worker(), "2026-09-01", ", \"earlyGround\": {\"kind\": \"CHILD_REQUEST\"}")
                .statusCode(201)
                .body("earlyConvening.workingDaysBeforeDue", equalTo(21))
                .body("earlyConvening.kind", equalTo("CHILD_REQUEST"))
                .extract()
                .path("id");
        move(worker(), review, "2026-08-31", "")
                .statusCode(200)
                .body("earlyConvening.workingDaysBeforeDue", equalTo(22))
                .body("earlyConvening.kind", equalTo("CHILD_REQUEST"));
        move(worker(), review, "2026-09-02", "").statusCode(200).body("$", not(hasKey("earlyConvening")));
    }

    @Test
    void shouldWarnTheIroAndNeverRefuse() {
        String review = schedule(iro(), "2026-08-03", "")
                .statusCode(201)
                .body("earlyConvening.workingDaysBeforeDue", equalTo(41))
                .body("earlyConvening", not(hasKey("kind")))
                .extract()
                .path("id");
        move(
                        iro(),
                        review,
                        "2026-08-04",
                        ", \"earlyGround\": {\"kind\": \"IRO_REQUEST\", \"reason\": \"The plan drifts.\"}")
                .statusCode(200)
                .body("earlyConvening.reason", equalTo("The plan drifts."));
        place.as("IRO_MANAGER")
                .get("/v1/reports/changes?from=2026-08-01&to=2026-08-31")
                .then()
                .body("earlyReviews.kind", contains("IRO_REQUEST"))
                .body("earlyReviews.total", contains(1));
    }

    @Test
    void shouldOweAReviewThatWasDecidedAfterAnEvent() {
        String event = decideEarlyReview();
        assertThat(owed(event)).containsExactly("2026-07-08|OPEN");
        String review = schedule(iro(), "2026-07-20", ", \"earlyGround\": {\"kind\": \"SIGNIFICANT_EVENT\"}")
                .extract()
                .path("id");
        assertThat(owed(event)).containsExactly("2026-07-08|MET");
        iro().get("/v1/significant-events/" + event).then().body("reviewId", equalTo(review));
        iro().headers(Api.key())
                .header("If-Match", "*")
                .body("{\"reason\": \"The school closed.\"}")
                .post("/v1/reviews/" + review + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(owed(event)).containsExactly("2026-07-08|MET", "2026-07-08|OPEN");
        iro().get("/v1/significant-events/" + event).then().body("$", not(hasKey("reviewId")));
    }

    @Test
    void shouldOweAReviewThatIsPlannedAsUsualUntilItIsBroughtForward() {
        String review = schedule(iro(), "2026-09-21", "").extract().path("id");
        String event = decideEarlyReview();
        assertThat(owed(event)).containsExactly("2026-07-08|OPEN");
        iro().get("/v1/significant-events/" + event).then().body("$", not(hasKey("reviewId")));
        move(iro(), review, "2026-09-14", "").statusCode(200);
        assertThat(owed(event)).containsExactly("2026-07-08|OPEN");
        meet(review, "2026-07-20");
        assertThat(owed(event)).containsExactly("2026-07-08|MET");
        iro().get("/v1/significant-events/" + event).then().body("reviewId", equalTo(review));
        assertThat(owed(decideEarlyReview())).isEmpty();
        meet(review, "2026-09-14");
        assertThat(owed(event)).containsExactly("2026-07-08|MET", "2026-07-08|OPEN");
        clock.set("2026-09-01T10:00");
        String near = decideEarlyReview();
        assertThat(owed(near)).isEmpty();
        iro().get("/v1/significant-events/" + near).then().body("reviewId", equalTo(review));
        clock.set("2026-09-15T10:00");
        assertThat(owed(decideEarlyReview())).containsExactly("2026-09-22|OPEN");
    }

    @Test
    void shouldNotTieWhatWasDecidedBeforeCareEndedToAReviewOfAnotherPeriod() {
        String event = decideEarlyReview();
        amira.but("update openiro.deadline set state = 'WITHDRAWN', withdrawn_reason = 'The period of care ended',"
                + " withdrawn_on = '2026-07-01' where child_id = :child and rule = 'EARLY_REVIEW_PLANNED'");
        schedule(iro(), "2026-07-20", "").statusCode(201);
        iro().get("/v1/significant-events/" + event).then().body("$", not(hasKey("reviewId")));
    }

    /** Whoever plans a review holds the periods of care. */
    @Test
    void shouldDecideAfterWhoeverPlansAtTheSameTime() throws Exception {
        String event = notice();
        try (Connection planning = Components.database().administrator();
                PreparedStatement lock =
                        planning.prepareStatement("select 1 from openiro.period_of_care where id = ? for update")) {
            planning.setAutoCommit(false);
            lock.setObject(1, amira.period());
            lock.execute();
            CompletableFuture<Void> deciding = CompletableFuture.runAsync(() -> decide(event));
            assertThatThrownBy(() -> deciding.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            planning.rollback();
            deciding.get(30, TimeUnit.SECONDS);
        }
        assertThat(owed(event)).containsExactly("2026-07-08|OPEN");
    }

    private String decideEarlyReview() {
        String event = notice();
        decide(event);
        return event;
    }

    private String notice() {
        return worker().headers(Api.key())
                .body("{\"kind\": \"MISSING\", \"occurredOn\": \"2026-07-01\", \"description\": \"Away for a night.\"}")
                .post("/v1/children/" + amira.child() + "/significant-events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void decide(String event) {
        iro().headers(Api.key())
                .header("If-Match", "*")
                .body("""
                        {"decision": "EARLY_REVIEW", "reason": "Again.", "childConsulted": false, "consultationNote": "Away."}
                        """)
                .post("/v1/significant-events/" + event + "/decision")
                .then()
                .statusCode(200);
    }

    private void meet(String review, String on) {
        iro().headers(Api.key())
                .header("If-Match", "*")
                .body("""
                        {"meetings": [{"scheduledFor": "%sT14:00:00Z", "mode": "IN_PERSON", "venue": {"kind": "OFFICE"},
                          "attendeeIds": []}]}
                        """.formatted(on))
                .put("/v1/reviews/" + review + "/meetings")
                .then()
                .statusCode(200);
    }

    private static List<String> owed(String event) {
        return Rows.of(
                "select due_date, state from openiro.deadline where cast(subject_id as text) = ?"
                        + " and rule = 'EARLY_REVIEW_PLANNED' order by id",
                event);
    }

    private RequestSpecification iro() {
        return Api.asSubject(amira.iro());
    }

    private RequestSpecification worker() {
        return Api.asSubject(amira.worker());
    }

    private ValidatableResponse schedule(RequestSpecification who, String on, String more) {
        return who.headers(Api.key())
                .body(plan(on, more))
                .post("/v1/children/" + amira.child() + "/reviews")
                .then();
    }

    private static ValidatableResponse move(RequestSpecification who, String review, String on, String more) {
        return who.header("If-Match", "*")
                .body(plan(on, more))
                .put("/v1/reviews/" + review + "/schedule")
                .then();
    }

    private static String plan(String on, String more) {
        return "{\"scheduledFor\": \"%sT14:00:00Z\", \"venue\": {\"kind\": \"OFFICE\"}, \"attendees\": []%s}"
                .formatted(on, more);
    }
}
