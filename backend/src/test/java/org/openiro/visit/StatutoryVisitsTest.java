package org.openiro.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** The operations of the tag {@code statutory-visits}; how often is tested with the schedule. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class StatutoryVisitsTest {

    private static final String VISIT =
            "{\"visitedOn\": \"2026-06-11\", \"seen\": \"SEEN_ALONE\", \"place\": \"PLACEMENT\"}";

    private static final String FACTS = "agenda.find { it.item == 'VISITS' }.facts";

    @Inject
    TestClock clock;

    private AnotherAuthority place;
    private CareCase amira;

    @BeforeEach
    void placeTheChild() {
        place = AnotherAuthority.register();
        amira = CareCase.amira(place)
                .but(
                        "update openiro.episode set placement_type = 'U6', reason_new_episode = 'S' where child_id = :child");
        clock.set("2026-08-03T12:00");
    }

    @Test
    void shouldRefuseWhoMayNot() {
        Api.anonymous().body(VISIT).post(path()).then().statusCode(401);
        Api.anonymous().get(path()).then().statusCode(401);
        for (String role : List.of("GUARDIAN", "ADVOCATE", "DCS", "IRO")) {
            place.as(role).headers(Api.key()).body(VISIT).post(path()).then().statusCode(403);
        }
        place.as("ADVOCATE").get(path()).then().statusCode(403);
        String stranger = CareCase.amira(place).worker();
        Api.asSubject(stranger)
                .headers(Api.key())
                .body(VISIT)
                .post(path())
                .then()
                .statusCode(404);
        Api.asSubject(stranger).get(path()).then().statusCode(404);
        worker().get("/v1/children/" + UUID.randomUUID() + "/statutory-visits")
                .then()
                .statusCode(404);
        worker().get(path() + "?cursor=x").then().statusCode(400);
        record("{\"visitedOn\": \"2026-06-11\", \"seen\": \"PERHAPS\", \"place\": \"PLACEMENT\"}")
                .statusCode(400);
        record(VISIT.replace("}", ", \"visitorId\": \"" + UUID.randomUUID() + "\"}"))
                .statusCode(422)
                .body("type", containsString("unknown-reference"));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-04, IN_THE_FUTURE", "2026-06-05, OUTSIDE_PERIOD"})
    void shouldRefuseADayThatCannotBe(String day, String code) {
        record(VISIT.replace("2026-06-11", day))
                .statusCode(422)
                .body("type", containsString("dates-out-of-order"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void shouldMeetWhatWasOwedAndOweTheNext() {
        record(VISIT)
                .statusCode(201)
                .header("Location", endsWith(path()))
                .body("rule", equalTo("STATUTORY_VISIT_FIRST"))
                .body("dueOn", equalTo("2026-06-13"))
                .body("inTime", equalTo(true))
                .body("visitorId", equalTo(CareCase.person(amira.worker()).toString()));
        assertThat(book()).containsExactly("STATUTORY_VISIT|OPEN|2026-07-23|null|SOCIAL_WORKER");
        record(VISIT.replace("06-11", "07-20").replace("SEEN_ALONE", "NOT_SEEN"))
                .statusCode(201)
                .body("dueOn", nullValue())
                .body("inTime", nullValue());
        record(VISIT.replace("06-11", "07-25")).statusCode(201).body("inTime", equalTo(false));
        assertThat(book())
                .containsExactly(
                        "STATUTORY_VISIT|MET|2026-07-23|2026-07-25|SOCIAL_WORKER",
                        "STATUTORY_VISIT|OPEN|2026-09-05|null|SOCIAL_WORKER");
        worker().get("/v1/work/mine?kind=VISIT")
                .then()
                .statusCode(200)
                .body("items[0].title", equalTo("Visit Amira K."));
    }

    @Test
    void shouldTellAReviewWhetherVisitsWereInTime() {
        worker().get(path())
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("sinceReview.inTime", equalTo(false))
                .body("sinceReview.next.rule", equalTo("STATUTORY_VISIT_FIRST"));
        record(VISIT);
        record(VISIT.replace("06-11", "07-25"));
        Api.asSubject(amira.iro())
                .get(path())
                .then()
                .statusCode(200)
                .body("items.visitedOn", equalTo(List.of("2026-07-25", "2026-06-11")))
                .body("sinceReview.since", equalTo("2026-06-06"))
                .body("sinceReview.inTime", equalTo(false))
                .body("sinceReview.missed", hasSize(1))
                .body("sinceReview.missed[0].dueOn", equalTo("2026-07-23"))
                .body("sinceReview.missed[0].visitedOn", equalTo("2026-07-25"))
                .body("sinceReview.next.dueOn", equalTo("2026-09-05"));
        UUID review = UUID.randomUUID();
        amira.but("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, opened_on,
                    completed_on, counts_on) values ('%s', :place, :child, :period, 'HELD', 'OPENIRO',
                    '2026-07-30', '2026-07-30', '2026-07-30')
                """.formatted(review));
        Api.asSubject(amira.iro())
                .get("/v1/reviews/" + review + "/considerations")
                .then()
                .statusCode(200)
                .body(FACTS + ".code", equalTo(List.of("VISITS_MISSED", "NEXT_VISIT_DUE")))
                .body(FACTS + ".day", equalTo(List.of("2026-06-06", "2026-09-05")))
                .body(FACTS + "[0].count", equalTo(1));
        worker().get(path())
                .then()
                .body("sinceReview.since", equalTo("2026-07-30"))
                .body("sinceReview.inTime", equalTo(true))
                .body("sinceReview.missed", empty());
        String cursor = worker().get(path() + "?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");
        worker().queryParam("cursor", cursor)
                .get(path())
                .then()
                .body("items.visitedOn", equalTo(List.of("2026-06-11")))
                .body("nextCursor", nullValue());
    }

    @Test
    void shouldSayNothingWhereNobodyCanKnow() {
        amira.but("update openiro.episode set source = 'SSDA903' where child_id = :child");
        worker().get(path()).then().statusCode(200).body("sinceReview", nullValue());
        amira.but("update openiro.episode set source = 'OPENIRO', legal_status = 'V4' where child_id = :child");
        worker().get(path()).then().statusCode(200).body("sinceReview", nullValue());
        record(VISIT).statusCode(201).body("dueOn", nullValue());
        assertThat(book()).isEmpty();
    }

    @Test
    void shouldTakeARetryOnce() {
        var key = Api.key();
        for (int i = 0; i < 2; i++) {
            worker().headers(key).body(VISIT).post(path()).then().statusCode(201);
        }
        worker().get(path()).then().body("items", hasSize(1));
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where child_id = ? and action = 'RECORD_STATUTORY_VISIT'",
                        amira.child()))
                .hasSize(1);
    }

    private ValidatableResponse record(String body) {
        return worker().headers(Api.key()).body(body).post(path()).then();
    }

    private RequestSpecification worker() {
        return Api.asSubject(amira.worker());
    }

    private String path() {
        return "/v1/children/" + amira.child() + "/statutory-visits";
    }

    private List<String> book() {
        return Rows.of(
                "select rule, state, due_date, met_on, responsible from openiro.deadline"
                        + " where child_id = ? and rule like 'STATUTORY%' order by due_date",
                amira.child());
    }
}
