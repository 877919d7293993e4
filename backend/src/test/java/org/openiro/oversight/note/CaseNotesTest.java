package org.openiro.oversight.note;

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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.PreparedReview;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Amira's first review is held on 1 July 2026; the second is due by 1 October, so that oversight is by 14 August. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class CaseNotesTest {

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    @BeforeEach
    void setClock() {
        clock.set("2026-07-01T16:00");
    }

    @Test
    void shouldBeWrittenByTheServiceAndReadByThoseWhoAnswerForTheChild() {
        String note = id(write(iro(), "IRO_OVERSIGHT", "2026-06-30", ""));
        Api.anonymous().get(path()).then().statusCode(401);
        place.as("GUARDIAN").get(path()).then().statusCode(403);
        write(worker(), "IRO_OVERSIGHT", "2026-06-30", "").statusCode(403);
        CareCase ben = CareCase.amira(place);
        write(Api.asSubject(ben.iro()), "IRO_OVERSIGHT", "2026-06-30", "").statusCode(404);
        Api.asSubject(ben.worker()).get("/v1/case-notes/" + note).then().statusCode(404);
        correct(Api.asSubject(ben.iro()), note, "*", "2026-06-30").statusCode(404);
        write(iro(), "CONTACT", "2026-06-30", "")
                .statusCode(400)
                .body("errors.pointer", contains("/channel", "/initiatedBy"));
        write(iro(), "IRO_OVERSIGHT", "2026-06-30", ", \"channel\": \"CALL\"").statusCode(400);
        write(iro(), "IRO_OVERSIGHT", "2026-07-02", "")
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"));
        write(iro(), "IRO_OVERSIGHT", "2015-03-01", "").statusCode(422);
        worker().get("/v1/case-notes/" + note)
                .then()
                .statusCode(200)
                .body("subject", equalTo("IRO oversight"))
                .body("versions.number", contains(1));
    }

    @Test
    void shouldBeCorrectedByAnotherVersionAndNeverChanged() {
        String note = id(write(iro(), "CONTACT", "2026-06-30", ", \"channel\": \"CALL\", \"initiatedBy\": \"CHILD\""));
        String second = id(write(iro(), "IRO_OVERSIGHT", "2026-06-30", ""));
        String contact = ", \"channel\": \"VISIT\", \"initiatedBy\": \"IRO\"";
        correct(iro(), note, "\"2\"", "2026-06-29", contact).statusCode(412);
        correct(iro(), note, "\"1\"", "2026-06-29").statusCode(400);
        correct(iro(), note, "\"1\"", "2026-06-29", contact)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", equalTo(note))
                .body("number", equalTo(2));
        correct(iro(), note, "\"1\"", "2026-06-28", contact).statusCode(412);
        iro().get("/v1/case-notes/" + note)
                .then()
                .header("ETag", "\"2\"")
                .body("correctionReason", equalTo("The day."))
                .body("versions.notedOn", contains("2026-06-29", "2026-06-30"))
                .body("versions.channel", contains("VISIT", "CALL"));
        iro().get(path() + "?limit=1")
                .then()
                .body("items.id", contains(second))
                .body("items[0]", not(hasKey("channel")));
        String cursor = iro().get(path() + "?limit=1").then().extract().path("nextCursor");
        iro().get(path() + "?limit=1&cursor=" + cursor)
                .then()
                .body("items.number", contains(2))
                .body("$", not(hasKey("nextCursor")));
        iro().get(path() + "?kind=CONTACT").then().body("items.id", contains(note));
        assertThatThrownBy(() -> Rows.of("set role openiro_staff; update openiro.case_note set text = 'x'"))
                .hasRootCauseMessage("ERROR: permission denied for table case_note");
    }

    @Test
    void shouldOweOversightHalfwayToTheNextReview() {
        holdReview("2026-07-01");
        assertThat(midway()).containsExactly("2026-07-01|2026-08-14|OPEN|null");
        assertThat(Rows.of(
                        "select explanation from openiro.deadline where child_id = ? and rule = 'MIDWAY_OVERSIGHT'",
                        amira.child()))
                .containsExactly(
                        "The Independent Reviewing Officer must have looked at how the care plan is carried out by Friday"
                                + " 14 August 2026. That is halfway between the previous review, Wednesday 1 July 2026, and"
                                + " Thursday 1 October 2026, by which the next is due. The middle, Sunday 16 August 2026, is a"
                                + " day off, so it is the last working day before it. Local practice sets this timescale: Local practice;"
                                + " OpenIRO's"
                                + " default for the time; that the IRO looks in between reviews: Buckinghamshire IRO practice"
                                + " standards (2021), 10.");
        write(iro(), "MIDWAY_OVERSIGHT", "2026-06-30", "").statusCode(201);
        assertThat(midway()).containsExactly("2026-07-01|2026-08-14|OPEN|null");
        clock.set("2026-08-20T10:00");
        String note =
                id(write(iro(), "MIDWAY_OVERSIGHT", "2026-08-19", "").body("subject", equalTo("IRO midway oversight")));
        duties().body("late", equalTo(1)).body("inTimeShare", equalTo(0.0f));
        correct(iro(), note, "*", "2026-08-14").statusCode(200);
        assertThat(midway()).containsExactly("2026-07-01|2026-08-14|MET|2026-08-14");
        duties().body("inTime", equalTo(1)).body("inTimeShare", equalTo(1.0f));
        recalculate();
        assertThat(midway()).containsExactly("2026-07-01|2026-08-14|MET|2026-08-14");
    }

    @Test
    void shouldMoveWithTheNextReview() {
        holdReview("2026-07-01");
        place.as("ADMIN")
                .headers(Api.key())
                .body("{\"date\": \"2026-08-14\", \"kind\": \"ADDED_DAY_OFF\", \"name\": \"Founders' day\"}")
                .post("/v1/working-day-adjustments")
                .then()
                .statusCode(201);
        work.finish();
        assertThat(midway()).containsExactly("2026-07-01|2026-08-13|OPEN|null", "2026-07-01|2026-08-14|WITHDRAWN|null");
    }

    @Test
    void shouldCountWhatTheNextReviewOvertook() {
        holdReview("2026-07-01");
        duties().body("toCome", equalTo(1)).body("", not(hasKey("inTimeShare")));
        clock.set("2026-09-01T16:00");
        duties().body("notDone", equalTo(1));
        holdReview("2026-09-01");
        assertThat(midway()).containsExactly("2026-07-01|2026-08-14|WITHDRAWN|null", "2026-09-01|2026-11-30|OPEN|null");
        duties().body("notDone", equalTo(1)).body("inTime", equalTo(0));
        clock.set("2026-09-21T16:00");
        holdReview("2026-09-21");
        clock.set("2026-12-10T16:00");
        // The third look was not due yet when the review came early.
        duties().body("notDone", equalTo(1));
    }

    @Test
    void shouldAnswerAChildWhoAskedForContact() {
        UUID wish = UUID.randomUUID();
        amira.but("""
                insert into openiro.contact_wish (id, local_authority_id, child_id, words, asked_at)
                values ('%1$s', :place, :child, 'About school', '2026-07-01T08:00:00Z');
                update openiro.work_item set due_at = '2026-07-01T08:00:00Z', available_at = '2026-07-01T08:00:00Z'
                where subject_id = '%1$s'
                """.formatted(wish));
        work.finish();
        assertThat(wanted()).containsExactly("2026-07-03|OPEN|null");
        iro().get("/v1/work/mine?kind=MESSAGE")
                .then()
                .body("items.title", contains("Get in touch with Amira K., who asked for it"));
        String contact = ", \"channel\": \"CALL\", \"initiatedBy\": \"CHILD\"";
        write(iro(), "CONTACT", "2026-06-30", contact).statusCode(201);
        assertThat(wanted()).containsExactly("2026-07-03|OPEN|null");
        String wishes = "/v1/children/" + amira.child() + "/contact-wishes";
        worker().get(wishes).then().statusCode(403);
        iro().get(wishes)
                .then()
                .statusCode(200)
                .body("items.words", contains("About school"))
                .body("items[0]", not(hasKey("contactedOn")));
        String note = id(write(iro(), "CONTACT", "2026-07-01", contact));
        assertThat(wanted()).containsExactly("2026-07-03|MET|2026-07-01");
        iro().get(wishes).then().body("items.noteId", contains(note));
        iro().get("/v1/children").then().body("items.lastContactOn", contains("2026-07-01"));
    }

    private List<String> wanted() {
        return Rows.of(
                "select due_date, state, met_on from openiro.deadline where child_id = ? and rule = 'CONTACT_WANTED'",
                amira.child());
    }

    private void holdReview(String on) {
        String review = iro().headers(Api.key())
                .body("""
                        {"scheduledFor": "%sT17:00:00Z", "venue": {"kind": "OFFICE"}, "attendees": []}
                        """.formatted(on))
                .post("/v1/children/" + amira.child() + "/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        PreparedReview.of(amira, UUID.fromString(review));
        iro().headers(Api.key())
                .header("If-Match", "*")
                .body(
                        "{\"openedOn\": \"%1$s\", \"completedOn\": \"%1$s\", \"chairedByIro\": true, \"childAttended\": false}"
                                .formatted(on))
                .post("/v1/reviews/" + review + "/holding")
                .then()
                .statusCode(200);
    }

    private void recalculate() {
        place.as("IRO_MANAGER")
                .headers(Api.key())
                .body("{\"reason\": \"To see.\"}")
                .post("/v1/deadline-recalculations")
                .then()
                .statusCode(201);
        work.finish();
    }

    private ValidatableResponse duties() {
        return place.as("IRO_MANAGER")
                .get("/v1/reports/duties?from=2026-07-01&to=2026-12-31")
                .then()
                .statusCode(200)
                .rootPath("duties.find { it.rule == 'MIDWAY_OVERSIGHT' }");
    }

    private List<String> midway() {
        return Rows.of(
                "select anchor_date, due_date, state, met_on from openiro.deadline where child_id = ?"
                        + " and rule = 'MIDWAY_OVERSIGHT' order by anchor_date, due_date",
                amira.child());
    }

    private RequestSpecification iro() {
        return Api.asSubject(amira.iro());
    }

    private RequestSpecification worker() {
        return Api.asSubject(amira.worker());
    }

    private String path() {
        return "/v1/children/" + amira.child() + "/case-notes";
    }

    private ValidatableResponse write(RequestSpecification who, String kind, String on, String more) {
        return who.headers(Api.key())
                .body("{\"kind\": \"%s\", \"text\": \"All goes well.\", \"notedOn\": \"%s\"%s}"
                        .formatted(kind, on, more))
                .post(path())
                .then();
    }

    private static String id(ValidatableResponse written) {
        return written.statusCode(201).extract().path("id");
    }

    private static ValidatableResponse correct(RequestSpecification who, String note, String ifMatch, String on) {
        return correct(who, note, ifMatch, on, "");
    }

    private static ValidatableResponse correct(
            RequestSpecification who, String note, String ifMatch, String on, String more) {
        return who.headers(Api.key())
                .header("If-Match", ifMatch)
                .body("{\"text\": \"All went well.\", \"notedOn\": \"%s\", \"reason\": \"The day.\"%s}"
                        .formatted(on, more))
                .post("/v1/case-notes/" + note + "/correction")
                .then();
    }
}
