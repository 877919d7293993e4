package org.openiro.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** Agreed on Wednesday 1 July 2026, to be done by Friday 31 July. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class DecisionProgressTest extends DecisionCase {

    private String decision;

    @BeforeEach
    void agreed() {
        clock.set("2026-07-01T09:00");
        decision = issued();
        agree(decision).statusCode(200);
    }

    @Test
    void shouldBeRecordedByThoseWhoWorkWithTheChild() {
        CareCase ben = CareCase.amira(place);
        progress(place.as("ADMIN"), "IN_PROGRESS", "2026-07-01", null).statusCode(403);
        progress(Api.asSubject(ben.worker()), "IN_PROGRESS", "2026-07-01", null).statusCode(404);
        progress(worker(), "DONE", "2026-07-01", null).statusCode(400).body("errors.pointer", contains("/words"));
        progress(worker(), "DONE", "2026-07-02", "Seen").statusCode(422).body("errors.pointer", contains("/on"));
        String draft = draft();
        send(
                        iro(),
                        "/v1/review-decisions/" + draft + "/progress",
                        "{\"state\": \"IN_PROGRESS\", \"on\": \"2026-07-01\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/decision-not-issued"));
    }

    @Test
    void shouldMeetItsDayWhenItWasDone() {
        clock.set("2026-08-03T09:00");
        progress(worker(), "DONE", "2026-07-30", "Sami came.")
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("progress.words", equalTo("Sami came."));
        assertThat(deadlines("DECISION_CARRIED_OUT")).containsExactly("2026-07-31|MET|2026-07-30|SOCIAL_WORKER");
        progress(worker(), "IN_PROGRESS", "2026-08-01", null)
                .statusCode(409)
                .body("type", equalTo("/problems/decision-done"));
        because(decision, "closing", "No").statusCode(409);
    }

    @Test
    void shouldBeOverdueOnceAndThenEscalated() {
        progress(worker(), "IN_PROGRESS", "2026-07-01", null).statusCode(200).body("status", equalTo("IN_PROGRESS"));
        at("2026-07-31T23:59");
        assertThat(status(decision)).isEqualTo("IN_PROGRESS");
        at("2026-08-01T00:00");
        at("2026-08-02T00:00");
        show(decision).body("status", equalTo("OVERDUE")).body("overdueSince", equalTo("2026-07-31T23:00:00Z"));
        assertThat(deadlines("OVERDUE_TAKEN_UP")).containsExactly("2026-08-05|OPEN|null|IRO");
        assertThat(Rows.of("select kind from openiro.significant_event where child_id = ?", amira.child()))
                .containsExactly("DECISIONS_NOT_CARRIED_OUT");
        iro().get("/v1/work/mine?kind=FOLLOW_UP").then().body("items.subject.id", hasItem(decision));

        at("2026-08-06T00:00");
        show(decision).body("status", equalTo("ESCALATED")).body("escalatedAt", equalTo("2026-08-05T23:00:00Z"));
        at("2026-08-08T00:00");
        assertThat(deadlines("ESCALATION_ANSWER")).containsExactly("2026-08-07|OPEN|null|PRACTICE_MANAGER");
        progress(manager(), "IN_PROGRESS", "2026-08-08", "A driver is found.").statusCode(200);
        assertThat(deadlines("ESCALATION_ANSWER")).containsExactly("2026-08-07|MET|2026-08-08|PRACTICE_MANAGER");
        progress(worker(), "DONE", "2026-08-08", "Sami came.").statusCode(200).body("status", equalTo("DONE"));
        show(decision).body("overdueSince", equalTo("2026-07-31T23:00:00Z"));
        assertThat(deadlines("OVERDUE_TAKEN_UP")).containsExactly("2026-08-05|MET|2026-08-08|IRO");
        assertThat(deadlines("DECISION_CARRIED_OUT")).containsExactly("2026-07-31|MET|2026-08-08|SOCIAL_WORKER");
    }

    @Test
    void shouldNotBeEscalatedOnceTheIroTookItUp() {
        at("2026-08-01T00:00");
        progress(iro(), "IN_PROGRESS", "2026-08-01", "The worker is ill; her manager sees to it.")
                .statusCode(200);
        at("2026-08-09T00:00");
        show(decision).body("status", equalTo("OVERDUE")).body("escalatedAt", nullValue());
    }

    @Test
    void shouldBeTakenUpByDecidingOnTheEvent() {
        at("2026-08-01T00:00");
        assertThat(deadlines("OVERDUE_TAKEN_UP")).containsExactly("2026-08-05|OPEN|null|IRO");
        String event = iro().get("/v1/children/" + amira.child() + "/significant-events")
                .path("items[0].id");
        assertThat(Rows.of("select count(*) from openiro.deadline where cast(subject_id as text) = ?", event))
                .containsExactly("0");
        iro().headers(Api.key())
                .header("If-Match", "*")
                .body("""
                        {"decision": "NO_ACTION", "reason": "It is in hand.", "childConsulted": true,
                         "consultationNote": "We spoke."}
                        """)
                .post("/v1/significant-events/" + event + "/decision")
                .then()
                .statusCode(200);
        assertThat(deadlines("OVERDUE_TAKEN_UP")).containsExactly("2026-08-05|MET|2026-08-01|IRO");
    }

    @Test
    void shouldBringWhatWillNotBeDoneToTheIro() {
        progress(worker(), "NOT_DONE", "2026-07-01", "Sami does not want to.")
                .statusCode(200)
                .body("status", equalTo("NOT_DONE"));
        assertThat(deadlines("DECISION_CARRIED_OUT")).containsExactly("2026-07-31|WITHDRAWN|null|SOCIAL_WORKER");
        assertThat(deadlines("OVERDUE_TAKEN_UP")).containsExactly("2026-07-06|OPEN|null|IRO");
        because(decision, "closing", "They see each other at school.")
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        assertThat(deadlines("OVERDUE_TAKEN_UP")).containsExactly("2026-07-06|MET|2026-07-01|IRO");
        progress(worker(), "DONE", "2026-07-01", "x").statusCode(409);
    }

    @Test
    void shouldOweNothingOnceCareHasEnded() {
        String other = issued();
        clock.set("2026-07-02T09:00");
        place.as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedAt\": \"2026-07-02T08:00:00Z\", \"reason\": \"E4A\"}")
                .post("/v1/periods-of-care/" + amira.period() + "/end")
                .then()
                .statusCode(200);
        assertThat(deadlines("DECISION_CARRIED_OUT")).containsExactly("2026-07-31|WITHDRAWN|null|SOCIAL_WORKER");
        at("2026-07-10T00:00");
        assertThat(Rows.of("select answer from openiro.review_decision where id::text = ?", other))
                .containsExactly("null");
    }

    @Test
    void shouldBeExplainedToTheChild() {
        String path = "/v1/review-decisions/" + decision + "/explanation";
        String how = "{\"explainedOn\": \"%s\", \"understood\": \"PARTLY\", \"how\": \"We drew it.\"}";
        iro().body(how.formatted("2026-07-01")).put(path).then().statusCode(428);
        worker().header("If-Match", "*")
                .body(how.formatted("2026-07-02"))
                .put(path)
                .then()
                .statusCode(422);
        worker().header("If-Match", "*")
                .body(how.formatted("2026-07-01"))
                .put(path)
                .then()
                .statusCode(200)
                .body("explanation.understood", equalTo("PARTLY"))
                .body(
                        "explanation.explainedById",
                        equalTo(CareCase.person(amira.worker()).toString()));
    }

    @Test
    void shouldSayWhatIsHardInWordsForTheChildAndKeepThem() {
        String draft = draft();
        String path = "/v1/review-decisions/" + draft + "/childs-version";
        String words = "{\"words\": \"%s\", \"readingBand\": \"SIMPLE\"}";
        iro().header("If-Match", "*")
                .body(words.formatted("You will have contact with your sibling."))
                .put(path)
                .then()
                .statusCode(200)
                .body("childsVersion.readability.warnings.word", hasItem("contact"));
        iro().header("If-Match", "*")
                .body(words.formatted("You will see Sami on Sundays."))
                .put(path)
                .then()
                .statusCode(200)
                .body("childsVersion.words", equalTo("You will see Sami on Sundays."));
        issue().statusCode(201);
        iro().header("If-Match", "*")
                .body(words.formatted("Other words."))
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/decision-issued"));
        iro().header("If-Match", "*")
                .body(words.formatted("You see Sami."))
                .put("/v1/review-decisions/" + decision + "/childs-version")
                .then()
                .statusCode(200);
    }

    private RequestSpecification worker() {
        return Api.asSubject(amira.worker());
    }

    private ValidatableResponse progress(RequestSpecification who, String state, String on, String words) {
        return send(
                who,
                "/v1/review-decisions/" + decision + "/progress",
                "{\"state\": \"%s\", \"on\": \"%s\"%s}"
                        .formatted(state, on, words == null ? "" : ", \"words\": \"" + words + "\""));
    }
}
