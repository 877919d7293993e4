package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** How the next IRO comes to know a child: from the one before, and in person. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class HandoversTest {

    private static final AnotherAuthority PLACE = AnotherAuthority.register();
    private static final String NOTE = "{\"note\": \"Ask her before anybody talks to her school.\"}";
    private static final String IN_PERSON = "{\"inPerson\": true, \"date\": \"2026-07-01\"}";
    private static final String MEETING = "{\"date\": \"2026-07-01\", \"place\": \"WHERE_YOU_LIVE\", \"alone\": true}";

    @Inject
    TestClock clock;

    private CareCase amira;
    private String before;
    private String next;
    private String nextIro;

    /** Amira has had Grace Okafor since 6 June; somebody else takes over on 1 July. */
    @BeforeEach
    void aHandover() {
        amira = CareCase.amira(PLACE);
        nextIro = CareCase.amira(PLACE).iro();
        before = Rows.of("select id from openiro.allocation where child_id = ?", amira.child())
                .get(0);
        clock.set("2026-07-01T09:00");
        end(before, "2026-07-01");
        next = allocate(nextIro, "2026-07-01").statusCode(201).extract().path("id");
    }

    @Test
    void shouldAskWhoCalls() {
        for (String part : List.of("introduction", "first-meeting")) {
            post(Api.anonymous(), next, part, "*", "{}").statusCode(401);
            for (String role : List.of("SOCIAL_WORKER", "ADMIN", "DCS", "AUDITOR", "ADVOCATE", "GUARDIAN")) {
                post(PLACE.as(role), next, part, "*", part.equals("introduction") ? IN_PERSON : MEETING)
                        .statusCode(403);
            }
            post(PLACE.as("IRO"), next, part, "*", part.equals("introduction") ? IN_PERSON : MEETING)
                    .statusCode(404);
            post(iro(), next, part, "*", "{}").statusCode(400);
            post(iro(), next, part, "\"9\"", part.equals("introduction") ? IN_PERSON : MEETING)
                    .statusCode(412);
        }
        Api.anonymous().get(path(next, "handover-note")).then().statusCode(401);
        for (String role : List.of("SOCIAL_WORKER", "PRACTICE_MANAGER", "ADMIN", "ADVOCATE", "GUARDIAN")) {
            PLACE.as(role).get(path(next, "handover-note")).then().statusCode(403);
        }
        for (String role : List.of("SOCIAL_WORKER", "ADMIN", "DCS", "AUDITOR")) {
            note(PLACE.as(role), "*").statusCode(403);
        }
        PLACE.as("IRO").get(path(next, "handover-note")).then().statusCode(404);
        note(PLACE.as("IRO"), "*").statusCode(404);
        iro().body(NOTE).put(path(next, "handover-note")).then().statusCode(428);
    }

    @Test
    void shouldWantANoteThatThoseOnTheCaseDoNotRead() {
        manager()
                .get("/v1/allocations/" + next)
                .then()
                .body("warnings.code", contains("HANDOVER_NOTE_MISSING"))
                .body("handover.fromIroName", equalTo("Grace Okafor"))
                .body("handover.fromIroId", equalTo(CareCase.person(amira.iro()).toString()))
                .body("handover.introduction", nullValue());
        manager().get(path(next, "handover-note")).then().statusCode(404);
        String etag = note(manager(), "\"0\"")
                .statusCode(200)
                .body("writtenBy", equalTo(PLACE.person("IRO_MANAGER").toString()))
                .body("writtenAt", equalTo("2026-07-01T08:00:00Z"))
                .extract()
                .header("ETag");
        note(iro(), etag).statusCode(200);
        for (RequestSpecification reader : List.of(iro(), manager(), PLACE.as("DCS"), PLACE.as("AUDITOR"))) {
            reader.get(path(next, "handover-note"))
                    .then()
                    .statusCode(200)
                    .body("note", equalTo("Ask her before anybody talks to her school."))
                    .body("writtenBy", equalTo(CareCase.person(nextIro).toString()));
        }
        assertThat(Api.asSubject(amira.worker())
                        .get("/v1/allocations/" + next)
                        .then()
                        .statusCode(200)
                        .body("warnings", empty())
                        .extract()
                        .asString())
                .doesNotContain("talks to her school");
        assertThat(audited("WRITE_HANDOVER_NOTE")).hasSize(2);
    }

    @Test
    void shouldLetTheOneBeforeWriteTheNoteUntilTheDay() {
        CareCase leo = CareCase.amira(PLACE);
        String first = Rows.of("select id from openiro.allocation where child_id = ?", leo.child())
                .get(0);
        end(first, "2026-07-10");
        String later = allocate(leo, nextIro, "2026-07-10")
                .statusCode(201)
                .body("status", equalTo("PLANNED"))
                .extract()
                .path("id");
        note(Api.asSubject(leo.iro()), later, "*").statusCode(200);
        clock.set("2026-07-10T09:00");
        note(Api.asSubject(leo.iro()), later, "*").statusCode(404);
        note(iro(), later, "*").statusCode(200);
    }

    @Test
    void shouldStandInTheWorkOfTheIroUntilIntroduced() {
        assertThat(owed(next)).containsExactly("OPEN 2026-07-15");
        iro().get("/v1/work/mine?kind=CHILD_INFORMED")
                .then()
                .statusCode(200)
                .body("items.title", contains("Be introduced to Amira K. by the IRO before"));
        introduce(next, "{\"inPerson\": true, \"date\": \"2026-07-02\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("IN_THE_FUTURE"));
        introduce(next, "{\"inPerson\": true, \"date\": \"2026-06-05\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("BEFORE_ALLOCATION"));
        introduce(next, "{\"inPerson\": false, \"date\": \"2026-07-01\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/introduction-needs-reason"));
        introduce(next, "{\"inPerson\": false, \"date\": \"2026-07-01\", \"reasonIfNot\": \" \"}")
                .statusCode(422);
        introduce(next, "{\"inPerson\": false, \"date\": \"2026-07-01\", \"reasonIfNot\": \"Fell ill.\"}")
                .statusCode(200)
                .body("handover.introduction.inPerson", equalTo(false))
                .body("handover.introduction.reasonIfNot", equalTo("Fell ill."));
        assertThat(owed(next)).containsExactly("MET 2026-07-15 on 2026-07-01");
        introduce(next, "{\"inPerson\": true, \"date\": \"2026-06-30\", \"reasonIfNot\": \"Ignored.\"}")
                .statusCode(200)
                .body("handover.introduction.date", equalTo("2026-06-30"))
                .body("handover.introduction.reasonIfNot", nullValue());
        assertThat(owed(next)).containsExactly("MET 2026-07-15 on 2026-06-30");
        assertThat(audited("RECORD_INTRODUCTION")).containsExactly("Fell ill.", "null");
    }

    @Test
    void shouldOweNoIntroductionOfTheFirstIroNorOfTheSameOneAgain() {
        introduce(before, IN_PERSON).statusCode(409).body("type", equalTo("/problems/no-handover"));
        end(next, "2026-07-01");
        String again = allocate(nextIro, "2026-07-01").statusCode(201).extract().path("id");
        // For not a day: it takes over from Grace Okafor as the one before did.
        assertThat(owed(again)).containsExactly("OPEN 2026-07-15");
        assertThat(owed(next)).containsExactly("WITHDRAWN 2026-07-15");
        clock.set("2026-07-03T09:00");
        end(again, "2026-07-03");
        String same = allocate(nextIro, "2026-07-03").statusCode(201).extract().path("id");
        assertThat(owed(same)).isEmpty();
        introduce(same, IN_PERSON).statusCode(409).body("type", equalTo("/problems/no-handover"));
    }

    @Test
    void shouldOweNoIntroductionOnAReturnToCare() {
        amira.but("update openiro.period_of_care set looked_after_from = '2026-07-01' where id = :period");
        end(next, "2026-07-01");
        String anew = manager()
                .headers(Api.key())
                .body(("{\"iroId\": \"%s\", \"from\": \"2026-07-01\","
                                + " \"departure\": {\"ground\": \"CHILDS_WISH\", \"reason\": \"She asked.\"}}")
                        .formatted(CareCase.person(nextIro)))
                .post("/v1/children/" + amira.child() + "/allocations")
                .then()
                .statusCode(201)
                .body("handover", nullValue())
                .extract()
                .path("id");
        assertThat(owed(anew)).isEmpty();
    }

    @Test
    void shouldRecordTheFirstMeeting() {
        meet("{\"date\": \"2026-07-02\", \"place\": \"SCHOOL\", \"alone\": true}")
                .statusCode(422)
                .body("errors[0].code", equalTo("IN_THE_FUTURE"));
        meet("{\"date\": \"2015-03-01\", \"place\": \"SCHOOL\", \"alone\": true}")
                .statusCode(422)
                .body("errors[0].code", equalTo("BEFORE_BIRTH"));
        meet("{\"date\": \"2026-07-01\", \"place\": \"SCHOOL\", \"alone\": false}")
                .statusCode(200)
                .body("firstMeeting.inPlacement", equalTo(false));
        meet(MEETING)
                .statusCode(200)
                .body("firstMeeting.date", equalTo("2026-07-01"))
                .body("firstMeeting.place", equalTo("WHERE_YOU_LIVE"))
                .body("firstMeeting.inPlacement", equalTo(true))
                .body("firstMeeting.alone", equalTo(true));
        assertThat(audited("RECORD_FIRST_MEETING")).hasSize(2);
        end(next, "2026-07-01");
        post(manager(), next, "first-meeting", "*", MEETING)
                .statusCode(409)
                .body("type", equalTo("/problems/allocation-over"));
    }

    private RequestSpecification iro() {
        return Api.asSubject(nextIro);
    }

    private static RequestSpecification manager() {
        return PLACE.as("IRO_MANAGER");
    }

    private ValidatableResponse introduce(String allocation, String body) {
        return post(manager(), allocation, "introduction", "*", body);
    }

    private ValidatableResponse meet(String body) {
        return post(iro(), next, "first-meeting", "*", body);
    }

    private static ValidatableResponse post(
            RequestSpecification whoever, String allocation, String part, String etag, String body) {
        return whoever.headers(Api.key())
                .header("If-Match", etag)
                .body(body)
                .post(path(allocation, part))
                .then();
    }

    private ValidatableResponse note(RequestSpecification whoever, String etag) {
        return note(whoever, next, etag);
    }

    private static ValidatableResponse note(RequestSpecification whoever, String allocation, String etag) {
        return whoever.header("If-Match", etag)
                .body(NOTE)
                .put(path(allocation, "handover-note"))
                .then();
    }

    private static void end(String allocation, String on) {
        post(manager(), allocation, "end", "*", "{\"endedOn\": \"%s\", \"reason\": \"Left.\"}".formatted(on))
                .statusCode(200);
    }

    private ValidatableResponse allocate(String iro, String from) {
        return allocate(amira, iro, from);
    }

    private static ValidatableResponse allocate(CareCase whose, String iro, String from) {
        return manager()
                .headers(Api.key())
                .body("{\"iroId\": \"%s\", \"from\": \"%s\"}".formatted(CareCase.person(iro), from))
                .post("/v1/children/" + whose.child() + "/allocations")
                .then();
    }

    private static String path(String allocation, String part) {
        return "/v1/allocations/" + allocation + "/" + part;
    }

    private static List<String> owed(String allocation) {
        return Rows.of(
                "select state || ' ' || due_date || coalesce(' on ' || met_on, '') from openiro.deadline"
                        + " where subject_id = ? and rule = 'IRO_INTRODUCED' order by created_at",
                UUID.fromString(allocation));
    }

    private List<String> audited(String action) {
        return Rows.of(
                "select reason from openiro.audit_entry where action = ? and child_id = ? order by at, id",
                action,
                amira.child());
    }
}
