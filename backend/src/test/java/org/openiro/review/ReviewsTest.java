package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Planning, moving, cancelling and reading reviews. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReviewsTest {

    private static final String PLAN = """
            {"scheduledFor": "2026-06-30T14:00:00Z", "venue": {"kind": "SCHOOL", "label": "The music room"},
             "attendees": [{"name": "Daniel Price", "roleLabel": "Your social worker", "whyTheyCome": "Daniel tells how the plan is going."}]}
            """;

    private static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    private CareCase amira;

    @BeforeEach
    void aWeekAfterSheBecameLookedAfter() {
        clock.set("2026-06-10T10:00");
        amira = CareCase.amira(PLACE);
    }

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
    }

    @Test
    void shouldPlanAReviewAndCountBackFromIt() {
        ValidatableResponse planned = schedule();
        UUID review = id(planned);
        planned.header("ETag", equalTo("\"0\""))
                .body("status", equalTo("PLANNED"))
                .body("source", equalTo("OPENIRO"))
                .body("sequence", equalTo(1))
                .body("rule", equalTo("FIRST_REVIEW"))
                .body("dueDate", equalTo("2026-07-03"))
                .body("outcome", equalTo("NOT_YET_DUE"))
                .body("venue.label", equalTo("The music room"))
                .body("attendees.name", contains("Daniel Price"))
                .body("held", nullValue());
        assertThat(openDeadlines(review))
                .containsExactly("INVITATIONS|2026-06-16", "PLANNING_TALK|2026-06-09", "REPORTS|2026-06-25");
        assertThat(Rows.of("select action, actor_roles from openiro.audit_entry where subject_id = ?", review))
                .containsExactly("SCHEDULE_REVIEW|IRO");
    }

    @Test
    void shouldCallSomebodyRegisteredByTheirName() {
        asIro().headers(Api.key())
                .body(PLAN.replace(
                        "\"name\": \"Daniel Price\"", "\"personId\": \"" + CareCase.person(amira.worker()) + "\""))
                .post(reviews())
                .then()
                .statusCode(201)
                .body("attendees[0].name", equalTo("Daniel Price"));
        assertThat(Rows.of(
                        "select count(*) from openiro.review_attendee where child_id = ? and person_id is not null",
                        amira.child()))
                .containsExactly("1");
    }

    @Test
    void shouldShowAnotherChildOnlyAsARelation() {
        asIro().headers(Api.key())
                .body(PLAN.replace("\"name\": \"Daniel Price\"", "\"relationToChild\": \"Your brother\""))
                .post(reviews())
                .then()
                .statusCode(201)
                .body("attendees[0].name", nullValue())
                .body("attendees[0].relationToChild", equalTo("Your brother"));
    }

    @Test
    void shouldMoveAReviewAndLeaveItsDueDate() {
        UUID review = id(schedule());
        Api.asSubject(amira.worker())
                .header("If-Match", "\"0\"")
                .body(PLAN.replace("2026-06-30", "2026-07-07").replace("Daniel Price", "Grace Okafor"))
                .put(path(review, "/schedule"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("scheduledFor", equalTo("2026-07-07T14:00:00Z"))
                .body("attendees.name", contains("Grace Okafor"))
                .body("dueDate", equalTo("2026-07-03"));
        assertThat(openDeadlines(review))
                .containsExactly("INVITATIONS|2026-06-23", "PLANNING_TALK|2026-06-16", "REPORTS|2026-07-02");
        assertThat(Rows.of(
                        "select due_date from openiro.deadline where subject_id = ? and state = 'OPEN'",
                        amira.period()))
                .containsExactly("2026-07-03");
    }

    @Test
    void shouldCancelAReviewAndKeepTheDuty() {
        UUID review = id(schedule());
        String etag = asIro().get("/v1/reviews/" + review).header("ETag");
        asIro().headers(Api.key())
                .header("If-Match", etag)
                .body("{\"reason\": \"The school closed.\"}")
                .post(path(review, "/cancellation"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancellationReason", equalTo("The school closed."))
                .body("outcome", nullValue())
                .body("dueDate", equalTo("2026-07-03"));
        assertThat(openDeadlines(review)).isEmpty();
        assertThat(Rows.of("select due_date, state from openiro.deadline where subject_id = ?", amira.period()))
                .containsExactly("2026-07-03|OPEN");
        asIro().headers(Api.key())
                .header("If-Match", "*")
                .body("{\"reason\": \"Again.\"}")
                .post(path(review, "/cancellation"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/review-not-planned"));
        asIro().header("If-Match", "*")
                .body(PLAN)
                .put(path(review, "/schedule"))
                .then()
                .statusCode(409);
        asIro().headers(Api.key()).body(PLAN).post(reviews()).then().statusCode(201);
    }

    @Test
    void shouldSayThatAPlannedReviewIsOverdue() {
        UUID review = id(schedule());
        clock.set("2026-07-06T09:00");
        asIro().get("/v1/reviews/" + review)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("NOT_HELD"))
                .body("daysLate", equalTo(3));
        PLACE.as("AUDITOR").get("/v1/reviews/" + review).then().statusCode(200);
    }

    @Test
    void shouldListReviewsNewestFirstPageByPage() {
        UUID imported = UUID.randomUUID();
        amira.but(
                "insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, counts_on,"
                        + " participation_code) values ('" + imported
                        + "', :place, :child, :period, 'HELD', 'SSDA903', '2026-06-08', 'PN1')");
        UUID planned = id(schedule());
        String cursor = asIro().queryParam("limit", 1)
                .get(reviews())
                .then()
                .statusCode(200)
                .body("items.id", contains(planned.toString()))
                .extract()
                .path("nextCursor");
        asIro().queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(reviews())
                .then()
                .statusCode(200)
                .body("items.id", contains(imported.toString()))
                .body("items[0].sequence", equalTo(1))
                .body("items[0].outcome", equalTo("ON_TIME"))
                .body("items[0].held.completedOn", equalTo("2026-06-08"))
                .body("items[0].held.participationCode", equalTo("PN1"))
                .body("items[0].held.recordedBy", nullValue())
                .body("nextCursor", nullValue());
        asIro().queryParam("cursor", "nonsense")
                .get(reviews())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/cursor"));
        PLACE.as("AUDITOR")
                .get(reviews())
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.source", containsInAnyOrder("OPENIRO", "SSDA903"));
    }

    private ValidatableResponse schedule() {
        return asIro().headers(Api.key()).body(PLAN).post(reviews()).then().statusCode(201);
    }

    private RequestSpecification asIro() {
        return Api.asSubject(amira.iro());
    }

    private String reviews() {
        return "/v1/children/" + amira.child() + "/reviews";
    }

    private static String path(UUID review, String command) {
        return "/v1/reviews/" + review + command;
    }

    private static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().path("id"));
    }

    private static List<String> openDeadlines(UUID subject) {
        return Rows.of(
                "select rule, due_date from openiro.deadline where subject_id = ? and state = 'OPEN' order by rule",
                subject);
    }
}
