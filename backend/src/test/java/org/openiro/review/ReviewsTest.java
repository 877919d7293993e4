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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** Planning a review: when, where and who, and what is counted back from it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReviewsTest extends ReviewsCase {

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
}
