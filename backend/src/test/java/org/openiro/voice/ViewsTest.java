package org.openiro.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.PreparedReview;
import org.openiro.test.Rows;
import org.openiro.test.Until;

/** What becomes of a view a child has shared. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ViewsTest extends ViewsCase {

    @Test
    void shouldAskWhichStateIsAnswered() {
        UUID view = shared("IRO_ONLY");
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .body(used("x"))
                .post(answer(view))
                .then()
                .statusCode(428);
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", "\"99\"")
                .body(used("x"))
                .post(answer(view))
                .then()
                .statusCode(412);
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", "*")
                .body(used(""))
                .post(answer(view))
                .then()
                .statusCode(400);
        PLACE.as("IRO")
                .headers(Api.key())
                .header("If-Match", "\"99\"")
                .body(used("x"))
                .post(answer(view))
                .then()
                .statusCode(404);
    }

    @Test
    void shouldOweAnAnswerFromTheMomentAViewIsShared() {
        UUID view = shared("IRO_ONLY");
        assertThat(Rows.of(
                        "select rule, anchor_date, responsible from openiro.deadline where subject_id = ? and state = 'OPEN'",
                        view))
                .containsExactly("VIEW_ACKNOWLEDGED|" + meetingDay() + "|IRO");
        assertThat(Rows.of("select actor_kind, action from openiro.audit_entry where subject_id = ?", view))
                .containsExactly("WORK|CHILD_VIEW_SHARED");
    }

    @Test
    void shouldTellTheChildWhatBecameOfAView() {
        UUID view = shared("IRO_ONLY");
        String etag = Api.asSubject(amira.iro())
                .get("/v1/views/" + view)
                .then()
                .statusCode(200)
                .body("reviewId", equalTo(review.toString()))
                .body("topic", equalTo("SCHOOL"))
                .body("sharedWith", equalTo("IRO_ONLY"))
                .body("acknowledgement", nullValue())
                .extract()
                .header("ETag");
        String next = Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", etag)
                .body(used("We talked about it."))
                .post(answer(view))
                .then()
                .statusCode(200)
                .body("acknowledgement.howItWasUsed", equalTo("We talked about it."))
                .body("acknowledgement.by", equalTo("Grace Okafor"))
                .extract()
                .header("ETag");
        assertThat(Rows.of("select rule, state, met_by from openiro.deadline where subject_id = ?", view))
                .containsExactly("VIEW_ACKNOWLEDGED|MET|" + CareCase.person(amira.iro()));
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", next)
                .body(used("You get a quieter desk."))
                .post(answer(view))
                .then()
                .statusCode(200)
                .body("acknowledgement.howItWasUsed", equalTo("You get a quieter desk."))
                .body("readability.judged", equalTo(true));
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where subject_id = ? and actor_kind = 'STAFF' order by at, id",
                        view))
                .containsExactly("READ", "ACKNOWLEDGE_VIEW", "ACKNOWLEDGE_VIEW");
    }

    @Test
    void shouldGiveAViewSharedBeforeAnythingWasPlannedToTheNextReview() {
        cancel();
        UUID early = app.draft("FUTURE", "What comes next?", "IRO_ONLY");
        app.share(early, null);
        Until.done("CHILD_VIEW_SHARED", early);
        assertThat(Rows.of("select count(*) from openiro.deadline where subject_id = ?", early))
                .containsExactly("0");
        Api.asSubject(amira.iro())
                .get("/v1/views/" + early)
                .then()
                .statusCode(200)
                .body("reviewId", nullValue());
        review = plan();
        Api.asSubject(amira.iro()).get(views()).then().statusCode(200).body("items.id", contains(early.toString()));
        assertThat(Rows.of("select rule from openiro.deadline where subject_id = ? and state = 'OPEN'", early))
                .containsExactly("VIEW_ACKNOWLEDGED");
    }

    @Test
    void shouldTakeViewsOfACancelledReviewOverToTheNext() {
        UUID view = shared("IRO_ONLY");
        cancel();
        assertThat(Rows.of("select state from openiro.deadline where subject_id = ?", view))
                .containsExactly("WITHDRAWN");
        review = plan();
        Api.asSubject(amira.iro())
                .get("/v1/views/" + view)
                .then()
                .statusCode(200)
                .body("reviewId", equalTo(review.toString()));
        assertThat(Rows.of("select state from openiro.deadline where subject_id = ? order by state", view))
                .containsExactly("OPEN", "WITHDRAWN");
    }

    @Test
    void shouldCountAViewSharedInTheAppAsTakingPart() {
        shared("IRO_ONLY");
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        PreparedReview.of(amira, review);
        amira.but("update openiro.review set scheduled_for = now() + interval '1 second' where child_id = :child");
        Until.rows(List.of("t"), "select scheduled_for < now() from openiro.review where id = ?", review);
        Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"openedOn\": \"" + today + "\", \"completedOn\": \"" + today
                        + "\", \"chairedByIro\": true, \"childAttended\": false,"
                        + " \"findings\": [{\"code\": \"LATE\", \"reason\": \"A test far from June\"}]}")
                .post("/v1/reviews/" + review + "/holding")
                .then()
                .statusCode(200)
                .body("held.participationCode", equalTo("PN6"));
        UUID later = app.draft("HEALTH", "One more thing", "IRO_ONLY");
        app.share(later, review);
        Until.done("CHILD_VIEW_SHARED", later);
        assertThat(Rows.of("select anchor_date from openiro.deadline where subject_id = ? and state = 'OPEN'", later))
                .containsExactly(today);
        feedback();
    }

    private void feedback() {
        Api.asSubject(amira.iro())
                .get("/v1/reviews/" + review + "/feedback")
                .then()
                .statusCode(200)
                .body("items", empty());
        asked();
        UUID given = app.feedback(
                review, "GOOD", "Fewer people next time.", "{\"NEXT\": \"OK\", \"LISTENED\": \"VERY_GOOD\"}");
        Until.done("CHILD_FEEDBACK", given);
        Api.asSubject(amira.iro())
                .get("/v1/reviews/" + review + "/feedback")
                .then()
                .statusCode(200)
                .body("items.smiley", contains("GOOD"))
                .body("items.couldBeBetter", contains("Fewer people next time."))
                .body("items[0].answers.question", contains("LISTENED", "NEXT"))
                .body("items[0].answers.smiley", contains("VERY_GOOD", "OK"))
                .body("items.skipped", contains(false))
                .body("items.reviewId", contains(review.toString()));
        PLACE.as("IRO_MANAGER")
                .get("/v1/reviews/" + review + "/feedback")
                .then()
                .statusCode(200)
                .body("items.id", contains(given.toString()));
        PLACE.as("IRO").get("/v1/reviews/" + review + "/feedback").then().statusCode(404);
        Api.asSubject(amira.iro())
                .queryParam("cursor", "x")
                .get("/v1/reviews/" + review + "/feedback")
                .then()
                .statusCode(400);
        assertThat(Rows.of("select action from openiro.audit_entry where subject_id = ?", given))
                .containsExactly("CHILD_FEEDBACK_GIVEN");
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where subject_id = ? and operation = 'listReviewFeedback'",
                        review))
                .hasSize(3);
    }

    private void asked() {
        assertThat(Rows.of(
                        "select to_char(due_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') from openiro.work_item"
                                + " where kind = 'ASK_CHILD_FEEDBACK' and subject_id = ?",
                        review))
                .containsExactly(LocalDate.now(ZoneId.of("Europe/London")).plusDays(1) + " 09:00");
        amira.but("update openiro.work_item set due_at = '2020-01-01', available_at = '2020-01-01'"
                + " where kind = 'ASK_CHILD_FEEDBACK' and subject_id = '" + review + "'");
        Until.done("ASK_CHILD_FEEDBACK", review);
        assertThat(Rows.of("select child_id from openiro.feedback_request where review_id = ?", review))
                .containsExactly(amira.child().toString());
        assertThat(Rows.of(
                        "select actor_kind from openiro.audit_entry where action = 'CHILD_FEEDBACK_ASKED'"
                                + " and subject_id = ?",
                        review))
                .containsExactly("WORK");
    }
}
