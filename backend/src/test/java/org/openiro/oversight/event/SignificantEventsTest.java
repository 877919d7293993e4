package org.openiro.oversight.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** On Monday 15 June 2026 Amira is excluded from school. Her social worker tells the IRO on Tuesday. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class SignificantEventsTest {

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    @BeforeEach
    void setClock() {
        clock.set("2026-06-16T10:00");
    }

    @Test
    void shouldBeForThoseWhoAnswerForTheChild() {
        String event = id(notify(worker(), "SCHOOL_EXCLUSION", "2026-06-15"));
        Api.anonymous().get(path()).then().statusCode(401);
        place.as("ADVOCATE").get(path()).then().statusCode(403);
        notify(place.as("DCS"), "HEALTH", "2026-06-15").statusCode(403);
        command(worker(), event, "reading", "").statusCode(403);
        CareCase ben = CareCase.amira(place);
        notify(Api.asSubject(ben.worker()), "HEALTH", "2026-06-15").statusCode(404);
        Api.asSubject(ben.iro()).get("/v1/significant-events/" + event).then().statusCode(404);
        command(Api.asSubject(ben.iro()), event, "reading", "").statusCode(404);
        decide(AnotherAuthority.register().as("IRO_MANAGER"), event, "NO_ACTION")
                .statusCode(404);
        notify(AnotherAuthority.register().as("SYSTEM"), "HEALTH", "2026-06-15").statusCode(404);
    }

    @Test
    void shouldMeasureHowLateItWasTold() {
        notify(worker(), "HEALTH", "2026-06-17")
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"))
                .body("errors.pointer", contains("/occurredOn"));
        notify(worker(), "HEALTH", "2015-03-01").statusCode(422);
        notify(worker(), "NOTHING", "2026-06-15").statusCode(400);
        notify(worker(), "SCHOOL_EXCLUSION", "2026-06-12")
                .statusCode(201)
                .body("lagWorkingDays", equalTo(2))
                .body("late", equalTo(false))
                .body("source", equalTo("NOTIFIED"))
                .body("$", not(hasKey("readAt")));
        notify(place.as("SYSTEM"), "MISSING", "2026-06-11")
                .statusCode(201)
                .body("lagWorkingDays", equalTo(3))
                .body("late", equalTo(true));
        notify(iro(), "COMPLAINT", "2026-06-11")
                .body("source", equalTo("FOUND_BY_SERVICE"))
                .body("readAt", equalTo("2026-06-16T09:00:00Z"));
        iro().get(path() + "?limit=2").then().statusCode(200).body("items.kind", contains("COMPLAINT", "MISSING"));
        String cursor = iro().get(path() + "?limit=2").then().extract().path("nextCursor");
        worker().get(path() + "?limit=2&cursor=" + cursor)
                .then()
                .body("items.kind", contains("SCHOOL_EXCLUSION"))
                .body("$", not(hasKey("nextCursor")));
    }

    @Test
    void shouldOweTheIroReadingAndADecision() {
        String event = id(notify(worker(), "SCHOOL_EXCLUSION", "2026-06-15"));
        assertThat(deadlines(event)).containsExactly("EVENT_READ|2026-06-18|OPEN", "EVENT_DECISION|2026-06-19|OPEN");
        iro().get("/v1/work/mine?kind=OVERSIGHT")
                .then()
                .body(
                        "items.title",
                        contains(
                                "Read what has happened to Amira K.",
                                "Decide whether Amira K. needs a review after what has happened"));
        iro().headers(Api.key())
                .post("/v1/significant-events/" + event + "/reading")
                .then()
                .statusCode(428);
        iro().headers(Api.key())
                .header("If-Match", "\"7\"")
                .post("/v1/significant-events/" + event + "/reading")
                .then()
                .statusCode(412);
        command(iro(), event, "reading", "").statusCode(200).body("readAt", equalTo("2026-06-16T09:00:00Z"));
        clock.set("2026-06-22T10:00");
        command(place.as("IRO_MANAGER"), event, "reading", "").body("readAt", equalTo("2026-06-16T09:00:00Z"));
        work.finish();
        assertThat(alerts()).isEmpty();
        iro().get("/v1/work/mine?kind=OVERSIGHT")
                .then()
                .body("items.status", contains("RED"))
                .body("items.subject.id", contains(event));
    }

    @Test
    void shouldTellTheManagersOnceWhatNobodyHasRead() {
        String event = id(notify(worker(), "MISSING", "2026-06-15"));
        clock.set("2026-06-18T23:00");
        work.finish();
        assertThat(alerts()).isEmpty();
        clock.set("2026-06-19T00:00");
        work.finish();
        clock.set("2026-06-26T10:00");
        work.finish();
        assertThat(alerts()).containsExactly("EVENT_UNREAD|" + event);
        place.as("IRO_MANAGER")
                .get("/v1/work/mine?kind=ALERT")
                .then()
                .body("items.title", contains("See to a significant event that no IRO has read in time"));
    }

    @Test
    void shouldDecideOnceAndConsultWhereThatWasDecided() {
        String event = id(notify(worker(), "SCHOOL_EXCLUSION", "2026-06-15"));
        command(iro(), event, "decision", "{\"decision\": \"CONSULT\"}").statusCode(400);
        consult(event).statusCode(409).body("type", equalTo("/problems/consultation-not-open"));
        decide(iro(), event, "CONSULT")
                .statusCode(200)
                .body("readAt", equalTo("2026-06-16T09:00:00Z"))
                .body("judgement.decision", equalTo("CONSULT"))
                .body("judgement.childConsulted", equalTo(true))
                .body("$", not(hasKey("result")));
        decide(iro(), event, "NO_ACTION").statusCode(409).body("type", equalTo("/problems/event-decided"));
        assertThat(deadlines(event))
                .containsExactly(
                        "EVENT_READ|2026-06-18|MET",
                        "EVENT_DECISION|2026-06-19|MET",
                        "EVENT_CONSULTATION|2026-06-30|OPEN");
        consult(event)
                .statusCode(200)
                .body("result.wordsForChild", equalTo("You go back on Monday."))
                .body("readability.warnings.size()", equalTo(0));
        consult(event).statusCode(409);
        assertThat(deadlines(event)).contains("EVENT_CONSULTATION|2026-06-30|MET");
        String other = id(notify(worker(), "HEALTH", "2026-06-15"));
        decide(iro(), other, "EARLY_REVIEW").statusCode(200);
        consult(other).statusCode(409);
    }

    @Test
    void shouldOweNothingOnceCareHasEnded() {
        String event = id(notify(worker(), "MISSING", "2026-06-15"));
        place.as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedAt\": \"2026-06-16T08:00:00Z\", \"reason\": \"E4A\"}")
                .post("/v1/periods-of-care/" + amira.period() + "/end")
                .then()
                .statusCode(200);
        assertThat(deadlines(event))
                .containsExactly("EVENT_READ|2026-06-18|WITHDRAWN", "EVENT_DECISION|2026-06-19|WITHDRAWN");
        String later = id(notify(place.as("ADMIN"), "COMPLAINT", "2026-06-15"));
        assertThat(deadlines(later)).isEmpty();
        decide(place.as("IRO_MANAGER"), later, "CONSULT").statusCode(200);
        assertThat(deadlines(later)).isEmpty();
    }

    @Test
    void shouldEnterByItselfThatADecisionWasNotCarriedOut() {
        amira.but("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, counts_on)
                values (:period, :place, :child, :period, 'HELD', 'OPENIRO', '2026-06-10');
                insert into openiro.review_decision (id, local_authority_id, child_id, review_id, kind, source, text,
                    owner_name, owner_role, due_on, drafted_at, drafted_by)
                select :period, :place, :child, :period, 'DECISION', 'OTHER', 'A tutor comes.', 'Ines Hill', 'Head of year',
                    '2026-06-15', '2026-06-10', id from openiro.person where local_authority_id = :place limit 1;
                insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type, subject_id,
                    anchor_event, anchor_date, amount, unit, due_date, provisional, explanation, counted_holidays, responsible,
                    policy_version, state)
                values (:child, :place, :child, 'DECISION_CARRIED_OUT', 'GUIDANCE', 'x', 'REVIEW_DECISION', :period,
                    'DECISION_DUE', '2026-06-15', 0, 'DAYS', '2026-06-15', false, 'x', '[]', 'SOCIAL_WORKER', 1, 'OPEN');
                insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)
                values (:child, :place, 'child:' || :child, 'DEADLINE_PASSES', :child, '2026-06-15T23:00:00Z',
                    '2026-06-15T23:00:00Z');
                """);
        work.finish();
        iro().get(path())
                .then()
                .body("items.kind", contains("DECISIONS_NOT_CARRIED_OUT"))
                .body("items.source", contains("DETECTED"))
                .body("items.occurredOn", contains("2026-06-16"))
                .body("items[0]", not(hasKey("notifiedBy")));
        iro().get("/v1/work/mine?kind=OVERSIGHT").then().body("items", empty());
        decide(iro(), iro().get(path()).path("items[0].id"), "NO_ACTION").statusCode(200);
    }

    private RequestSpecification iro() {
        return Api.asSubject(amira.iro());
    }

    private RequestSpecification worker() {
        return Api.asSubject(amira.worker());
    }

    private String path() {
        return "/v1/children/" + amira.child() + "/significant-events";
    }

    private ValidatableResponse notify(RequestSpecification who, String kind, String on) {
        return who.headers(Api.key())
                .body("{\"kind\": \"%s\", \"occurredOn\": \"%s\", \"description\": \"It happened.\"}"
                        .formatted(kind, on))
                .post(path())
                .then();
    }

    private static String id(ValidatableResponse notified) {
        return notified.statusCode(201).extract().path("id");
    }

    private static ValidatableResponse decide(RequestSpecification who, String event, String decision) {
        return command(who, event, "decision", """
                {"decision": "%s", "reason": "It is serious.", "childConsulted": true, "consultationNote": "We spoke."}
                """.formatted(decision));
    }

    private ValidatableResponse consult(String event) {
        return command(iro(), event, "consultation", """
                {"outcome": "The plan stands.", "wordsForChild": "You go back on Monday."}
                """);
    }

    private static ValidatableResponse command(RequestSpecification who, String event, String verb, String body) {
        RequestSpecification request = who.headers(Api.key()).header("If-Match", "*");
        return (body.isEmpty() ? request : request.body(body))
                .post("/v1/significant-events/" + event + "/" + verb)
                .then();
    }

    private List<String> deadlines(String event) {
        return Rows.of(
                "select rule, due_date, state from openiro.deadline where cast(subject_id as text) = ? order by due_date",
                event);
    }

    private List<String> alerts() {
        return Rows.of("select kind, subject_id from openiro.alert where child_id = ?", amira.child());
    }
}
