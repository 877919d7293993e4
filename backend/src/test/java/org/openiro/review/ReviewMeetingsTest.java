package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** A review in several meetings, and people who must not meet at any of them. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReviewMeetingsTest extends ReviewsCase {

    private static final String BOTH_PARENTS = """
            {"scheduledFor": "2026-06-30T14:00:00Z", "venue": {"kind": "SCHOOL"},
             "attendees": [{"name": "Layla Hassan", "roleLabel": "Your mum", "whyTheyCome": "She is your mum."},
                 {"name": "Omar Hassan", "roleLabel": "Your dad", "whyTheyCome": "He is your dad."}]}
            """;

    private UUID review;
    private String mother;
    private String father;

    @BeforeEach
    void planWithBothParents() {
        ValidatableResponse planned = asIro().headers(Api.key())
                .body(BOTH_PARENTS)
                .post(reviews())
                .then()
                .statusCode(201);
        review = id(planned);
        mother = planned.extract().path("attendees[0].id");
        father = planned.extract().path("attendees[1].id");
    }

    @Test
    void shouldBeOneMeetingWithEverybodyUntilPlannedOneByOne() {
        asIro().get(path(review, "/meetings"))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("items", hasSize(1))
                .body("items[0].scheduledFor", equalTo("2026-06-30T14:00:00Z"))
                .body("items[0].mode", equalTo("IN_PERSON"))
                .body("items[0].attendeeIds", contains(mother, father))
                .body("warnings", empty());
    }

    @Test
    void shouldRefuseASeriesThatCannotBe() {
        String one = meeting("2026-07-01T09:00:00Z", mother);
        Api.anonymous()
                .body(meetings(one))
                .put(path(review, "/meetings"))
                .then()
                .statusCode(401);
        PLACE.as("AUDITOR")
                .body(meetings(one))
                .put(path(review, "/meetings"))
                .then()
                .statusCode(403);
        Api.asSubject(CareCase.amira(PLACE).iro())
                .header("If-Match", "*")
                .body(meetings(one))
                .put(path(review, "/meetings"))
                .then()
                .statusCode(404);
        plan(meetings(meeting("2026-07-01T09:00:00Z", mother, mother)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/meetings/0/attendeeIds"));
        asIro().body(meetings(one)).put(path(review, "/meetings")).then().statusCode(428);
        plan(meetings(one, meeting("2026-06-01T09:00:00Z", father)))
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"))
                .body("errors[0].pointer", equalTo("/meetings/1/scheduledFor"));
        plan(meetings(one.replace("\"OFFICE\"", "\"OFFICE\", \"label\": \"12 Mill Lane\"")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/meetings/0/venue/label"));
        plan(meetings(meeting("2026-07-01T09:00:00Z", UUID.randomUUID().toString())))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/meetings/0/attendeeIds/0"));
        assertThat(Rows.of("select count(*) from openiro.review_meeting where review_id = ?", review))
                .containsExactly("1");
    }

    @Test
    void shouldHoldAReviewInSeveralMeetingsAndCountBackFromTheFirst() {
        String first = asIro().get(path(review, "/meetings")).path("items[0].id");
        plan(meetings(
                        meeting("2026-07-30T09:00:00Z", father),
                        meeting("2026-07-01T09:00:00Z", mother).replaceFirst("\\{", "{\"id\": \"" + first + "\", ")))
                .statusCode(200)
                .body("items.scheduledFor", contains("2026-07-01T09:00:00Z", "2026-07-30T09:00:00Z"))
                .body("items[0].id", equalTo(first))
                .body("items[0].attendeeIds", contains(mother))
                .body("warnings", contains("SERIES_TAKES_LONG"));
        asIro().get("/v1/reviews/" + review)
                .then()
                .body("scheduledFor", equalTo("2026-07-01T09:00:00Z"))
                .body("venue.kind", equalTo("OFFICE"));
        assertThat(openDeadlines(review)).contains("INVITATIONS|2026-06-17");
        asIro().header("If-Match", "*")
                .body(BOTH_PARENTS.replace("2026-06-30", "2026-08-30"))
                .put(path(review, "/schedule"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("AFTER_ANOTHER"));
        plan(meetings(meeting("2026-07-02T09:00:00Z", mother, father)))
                .statusCode(200)
                .body("items", hasSize(1))
                .body("warnings", empty());
        assertThat(Rows.of(
                        "select count(*) from openiro.review_meeting where review_id = ? and called_off_at is not null",
                        review))
                .containsExactly("2");
    }

    @Test
    void shouldKeepPeopleApartWhoMustNotMeet() {
        String pair = "{\"first\": {\"name\": \"layla hassan\"}, \"second\": {\"name\": \"Omar Hassan\"},"
                + " \"reason\": \"There is an order of the court.\"}";
        String children = "/v1/children/" + amira.child() + "/kept-apart";
        PLACE.as("ADMIN").headers(Api.key()).body(pair).post(children).then().statusCode(403);
        Api.asSubject(CareCase.amira(PLACE).iro())
                .headers(Api.key())
                .body(pair)
                .post(children)
                .then()
                .statusCode(404);
        asIro().headers(Api.key())
                .body(pair.replace("Omar Hassan", "LAYLA HASSAN"))
                .post(children)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("SAME"));
        asIro().headers(Api.key())
                .body(pair.replace("\"name\": \"Omar Hassan\"", "\"personId\": \"" + UUID.randomUUID() + "\""))
                .post(children)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/second/personId"));
        String id = asIro().headers(Api.key())
                .body(pair)
                .post(children)
                .then()
                .statusCode(201)
                .body("first.name", equalTo("layla hassan"))
                .extract()
                .path("id");

        plan(meetings(meeting("2026-07-01T09:00:00Z", mother), meeting("2026-07-03T09:00:00Z", mother, father)))
                .statusCode(422)
                .body("type", equalTo("/problems/people-kept-apart"))
                .body("errors.pointer", contains("/meetings/1"));
        asIro().header("If-Match", "*")
                .body(BOTH_PARENTS)
                .put(path(review, "/schedule"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/people-kept-apart"))
                .body("errors[0].pointer", equalTo("/attendees"));
        plan(meetings(meeting("2026-07-01T09:00:00Z", mother), meeting("2026-07-03T09:00:00Z", father)))
                .statusCode(200);

        PLACE.as("ADMIN").get(children).then().statusCode(200).body("items.id", contains(id));
        String etag = asIro().get("/v1/kept-apart/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        end(id, "\"7\"").statusCode(412);
        end(id, etag).statusCode(200).body("endingReason", equalTo("The order has ended."));
        end(id, "*").statusCode(409).body("type", equalTo("/problems/keeping-apart-ended"));
        plan(meetings(meeting("2026-07-01T09:00:00Z", mother, father))).statusCode(200);
    }

    @Test
    void shouldLeaveAMeetingThatHasBeenAsItWas() {
        String planned = meeting("2026-06-30T14:00:00Z", mother, father)
                .replace("\"OFFICE\"", "\"OFFICE\", \"label\": \"The big room \"");
        plan(meetings(planned, meeting("2026-07-08T09:00:00Z", mother)));
        String first = asIro().get(path(review, "/meetings")).path("items[0].id");
        clock.set("2026-07-01T09:00");
        asIro().headers(Api.key())
                .header("If-Match", "*")
                .body("{\"openedOn\": \"2026-06-30\"}")
                .post(path(review, "/opening"))
                .then()
                .statusCode(200);
        asIro().headers(Api.key())
                .body("{\"first\": {\"name\": \"Layla Hassan\"}, \"second\": {\"name\": \"Omar Hassan\"},"
                        + " \"reason\": \"Something happened at the meeting.\"}")
                .post("/v1/children/" + amira.child() + "/kept-apart")
                .then()
                .statusCode(201);

        String asItWas = planned.replaceFirst("\\{", "{\"id\": \"" + first + "\", ");
        plan(meetings(asItWas.replace("IN_PERSON", "TELEPHONE"), meeting("2026-07-09T09:00:00Z", mother)))
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"))
                .body("errors[0].pointer", equalTo("/meetings/0"));
        plan(meetings(asItWas, meeting("2026-07-09T09:00:00Z", mother)))
                .statusCode(200)
                .body("items.scheduledFor", contains("2026-06-30T14:00:00Z", "2026-07-09T09:00:00Z"));
        plan(meetings(meeting("2026-07-10T09:00:00Z", father)))
                .statusCode(200)
                .body("items.scheduledFor", contains("2026-06-30T14:00:00Z", "2026-07-10T09:00:00Z"))
                .body("items[0].attendeeIds", contains(mother, father));
        plan(meetings(meeting("2026-07-10T09:00:00Z", mother, father))).statusCode(422);
    }

    @Test
    void shouldMeetAsThePlaceAllowsAndSeeThatOnlyThePeopleChanged() {
        plan(meetings(meeting("2026-07-01T09:00:00Z", mother).replace("IN_PERSON", "TELEPHONE")));
        String seen = asIro().get("/v1/reviews/" + review).header("ETag");
        String atSchool = BOTH_PARENTS.replace("2026-06-30", "2026-07-02");
        asIro().header("If-Match", seen)
                .body(atSchool)
                .put(path(review, "/schedule"))
                .then()
                .statusCode(200);
        asIro().get(path(review, "/meetings")).then().body("items.mode", contains("IN_PERSON"));
        String before = asIro().get("/v1/reviews/" + review).header("ETag");
        asIro().header("If-Match", before)
                .body(atSchool.replace("Omar Hassan", "Sara Hassan"))
                .put(path(review, "/schedule"))
                .then()
                .statusCode(200);
        asIro().header("If-Match", before)
                .body(atSchool)
                .put(path(review, "/schedule"))
                .then()
                .statusCode(412);
    }

    private ValidatableResponse end(String pair, String etag) {
        return asIro().headers(Api.key())
                .header("If-Match", etag)
                .body("{\"reason\": \"The order has ended.\"}")
                .post("/v1/kept-apart/" + pair + "/end")
                .then();
    }

    private ValidatableResponse plan(String meetings) {
        return asIro().header("If-Match", "*")
                .body(meetings)
                .put(path(review, "/meetings"))
                .then();
    }

    private static String meetings(String... meetings) {
        return "{\"meetings\": [" + String.join(",", meetings) + "]}";
    }

    private static String meeting(String at, String... attendees) {
        return "{\"scheduledFor\": \"%s\", \"mode\": \"IN_PERSON\", \"venue\": {\"kind\": \"OFFICE\"}, \"attendeeIds\": [\"%s\"]}"
                .formatted(at, String.join("\", \"", attendees));
    }
}
