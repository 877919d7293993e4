package org.openiro.clock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.TestClock;

@QuarkusTest
@QuarkusTestResource(Components.class)
class FirstReviewPlansTest {

    @Inject
    TestClock clock;

    @BeforeEach
    void onAFridayInMarch() {
        clock.set("2026-03-20T09:00");
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(path("2026-03-09")).then().statusCode(401);
    }

    @Test
    void shouldForbidALeadMember() {
        Api.as("LEAD_MEMBER").get(path("2026-03-09")).then().statusCode(403);
    }

    @Test
    void shouldSayWhereTheWindowsCollide() {
        plan("2026-03-09")
                .statusCode(200)
                .body("plannedOn", equalTo("2026-03-20"))
                .body("meetingOn", equalTo("2026-04-08"))
                .body("reviewDueBy", equalTo("2026-04-08"))
                .body("outcome", equalTo("COMPRESSED"))
                .body(
                        "steps.rule",
                        contains(
                                "NOTIFY_SERVICE",
                                "ALLOCATE_IRO",
                                "PLANNING_TALK",
                                "INVITATIONS",
                                "REPORTS",
                                "FIRST_REVIEW"))
                .body("steps.daysLate", contains(7, 4, 4, 0, 0, 0));
    }

    @Test
    void shouldBeFeasibleWhenPlannedAtOnce() {
        plan("2026-03-20").statusCode(200).body("outcome", equalTo("FEASIBLE"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-21, , lookedAfterFrom",
        "1989-12-31, , lookedAfterFrom",
        "2026-03-09, 2026-03-19, meetingOn",
        "2026-03-09, 2100-01-01, meetingOn"
    })
    void shouldNameTheDateThatCannotBe(String from, String meeting, String parameter) {
        plan(from + (meeting == null ? "" : "&meetingOn=" + meeting))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/" + parameter))
                .body("errors[0].code", equalTo("OUT_OF_RANGE"));
    }

    private static ValidatableResponse plan(String query) {
        return Api.as("IRO").get(path(query)).then();
    }

    private static String path(String query) {
        return "/v1/timescales/first-review-plan?lookedAfterFrom=" + query;
    }
}
