package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Amira has had Daniel Price since 6 June 2026. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class SocialWorkersTest {

    private static final String REPORT = "/v1/reports/social-worker-changes?from=2026-04-01&to=2027-03-31";

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);

    @Inject
    TestClock clock;

    @BeforeEach
    void setClock() {
        clock.set("2026-09-10T10:00");
    }

    @Test
    void shouldShowNobodyWhoIsNotConcerned() {
        Api.anonymous().get(path()).then().statusCode(401);
        Api.anonymous().get(REPORT).then().statusCode(401);
        place.as("LEAD_MEMBER").get(path()).then().statusCode(403);
        place.as("IRO").get(REPORT).then().statusCode(403);
        Api.asSubject(CareCase.amira(place).worker()).get(path()).then().statusCode(404);
        AnotherAuthority.register().as("ADMIN").get(path()).then().statusCode(404);
        place.as("DCS")
                .get("/v1/reports/social-worker-changes?from=2026-04-01")
                .then()
                .statusCode(400);
        place.as("DCS")
                .get("/v1/reports/social-worker-changes?from=2026-04-01&to=2026-03-31")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldTakeAReasonForANewSocialWorkerOnly() {
        assign("ADVOCATE", place.person("ADVOCATE"), "2026-09-01", "LEFTRL")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/changeReason"));
        assign("CASE_WORKER", place.person("SOCIAL_WORKER"), "2026-09-01", "LEFTRL")
                .statusCode(201)
                .body("changeReason", equalTo("LEFTRL"));
    }

    @Test
    void shouldCountTheChangesOfTwelveMonths() {
        UUID second = place.person("SOCIAL_WORKER");
        assign("CASE_WORKER", second, "2026-08-03", "CHCHAN").statusCode(201);
        // The same person again, after a day without anybody, is no change.
        Rows.of("update openiro.key_person set ended_on = '2026-08-10' where person_id = ? returning 1", second);
        assign("CASE_WORKER", second, "2026-08-11", null).statusCode(201);
        assign("CASE_WORKER", place.person("PRACTICE_MANAGER"), "2026-09-11", "MANAGE")
                .statusCode(201);
        Api.asSubject(amira.iro())
                .get(path())
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2026-09-10"))
                .body("changesInTwelveMonths", equalTo(1))
                .body("workers.change", contains(true, false, true, false))
                .body("workers.from", contains("2026-09-11", "2026-08-11", "2026-08-03", "2026-06-06"))
                .body("workers[2].changeReason", equalTo("CHCHAN"))
                .body("workers[1]", not(hasKey("changeReason")));
        clock.set("2027-08-02T10:00");
        Api.asSubject(amira.iro()).get(path()).then().body("changesInTwelveMonths", equalTo(2));
        clock.set("2027-08-03T10:00");
        Api.asSubject(amira.iro()).get(path()).then().body("changesInTwelveMonths", equalTo(1));
    }

    @Test
    void shouldShowThemWithTheReviewAsOfTheDayItCounts() {
        assign("CASE_WORKER", place.person("SOCIAL_WORKER"), "2026-08-03", "LEFTRL")
                .statusCode(201);
        UUID held = UUID.randomUUID();
        UUID planned = UUID.randomUUID();
        amira.but("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source,
                    scheduled_for, counts_on) values
                    ('%s', :place, :child, :period, 'HELD', 'SSDA903', null, '2026-07-01'),
                    ('%s', :place, :child, :period, 'PLANNED', 'OPENIRO', '2030-06-01T09:00:00Z', null);
                """.formatted(held, planned));
        Api.asSubject(amira.iro())
                .get("/v1/reviews/" + held)
                .then()
                .statusCode(200)
                .body("socialWorkerChanges", equalTo(0));
        Api.asSubject(amira.iro()).get("/v1/reviews/" + planned).then().body("socialWorkerChanges", equalTo(1));
    }

    @Test
    void shouldCountThemOverTheAuthorityByReason() {
        CareCase ben = CareCase.amira(place);
        CareCase.amira(place);
        assign("CASE_WORKER", place.person("SOCIAL_WORKER"), "2026-08-03", "LEFTRL")
                .statusCode(201);
        assign("CASE_WORKER", place.person("PRACTICE_MANAGER"), "2026-09-03", "LEFTRL")
                .statusCode(201);
        assign(ben, "CASE_WORKER", place.person("SOCIAL_WORKER"), "2026-08-03", null)
                .statusCode(201);
        place.as("LEAD_MEMBER")
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("children", equalTo(3))
                .body("changes", equalTo(3))
                .body("withoutChange", equalTo(1))
                .body("withOne", equalTo(1))
                .body("withTwo", equalTo(1))
                .body("withMore", equalTo(0))
                .body("byReason.changes", contains(2, 1))
                .body("byReason[0].reason", equalTo("LEFTRL"))
                .body("byReason[1]", not(hasKey("reason")));
        place.as("DCS")
                .get("/v1/reports/social-worker-changes?from=2025-04-01&to=2026-03-31")
                .then()
                .body("children", equalTo(0))
                .body("changes", equalTo(0));
    }

    @Test
    void shouldCallTheFirstSocialWorkerAFirstContact() {
        String child = place.as("SOCIAL_WORKER")
                .headers(Api.key())
                .body("""
                        {"firstName": "Amira", "lastName": "Hassan", "dateOfBirth": "2015-03-02", "readingBand": "SIMPLE"}
                        """)
                .post("/v1/children")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(Rows.of("select change_reason from openiro.key_person where child_id = ?::uuid", child))
                .containsExactly("FCONTA");
    }

    private String path() {
        return "/v1/children/" + amira.child() + "/social-workers";
    }

    private ValidatableResponse assign(String relation, UUID person, String from, String reason) {
        return assign(amira, relation, person, from, reason);
    }

    private ValidatableResponse assign(CareCase who, String relation, UUID person, String from, String reason) {
        return place.as("ADMIN")
                .headers(Api.key())
                .body("""
                        {"relation": "%s", "personId": "%s", "from": "%s"%s}
                        """.formatted(
                                relation, person, from, reason == null ? "" : ", \"changeReason\": \"" + reason + "\""))
                .post("/v1/children/" + who.child() + "/key-people")
                .then();
    }
}
