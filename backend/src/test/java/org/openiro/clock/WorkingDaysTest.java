package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class WorkingDaysTest {

    private static final String PATH = "/v1/working-day-adjustments";
    private static final String MOURNING = """
            {"date": "2026-07-10", "kind": "ADDED_DAY_OFF", "name": "National day of mourning"}
            """;

    private AnotherAuthority authority;

    @BeforeEach
    void chooseAnAuthority() {
        authority = AnotherAuthority.register();
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/working-days").then().statusCode(401);
        Api.anonymous().body(MOURNING).post(PATH).then().statusCode(401);
        Api.anonymous().get(PATH + "/" + UUID.randomUUID()).then().statusCode(401);
        Api.anonymous().delete(PATH + "/" + UUID.randomUUID()).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO", "SOCIAL_WORKER", "PRACTICE_MANAGER", "DCS", "SYSTEM", "AUDITOR"})
    void shouldForbidOthersToAdjust(String role) {
        authority.as(role).body(MOURNING).post(PATH).then().statusCode(403);
        authority.as(role).delete(PATH + "/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void shouldNotShowAnAdjustmentOfAnotherAuthority() {
        String path = added(MOURNING);
        Api.as("ADMIN").get(path).then().statusCode(404);
        Api.as("ADMIN").header("If-Match", "*").delete(path).then().statusCode(404);
        AnotherAuthority.register()
                .as("IRO")
                .get("/v1/working-days?year=2026")
                .then()
                .statusCode(200)
                .body("adjustments", hasSize(0));
    }

    @Test
    void shouldNameWhatIsMalformed() {
        add("{\"date\": \"2026-02-30\", \"kind\": \"ADDED_DAY_OFF\", \"name\": \"A\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/date"));
        add("{\"date\": \"2011-12-30\", \"kind\": \"ADDED_DAY_OFF\", \"name\": \"A\"}")
                .statusCode(400)
                .body("errors[0].code", equalTo("OUT_OF_RANGE"));
        add("{\"date\": \"2100-01-04\", \"kind\": \"ADDED_DAY_OFF\", \"name\": \"A\"}")
                .statusCode(400);
        add("{\"date\": \"2026-07-10\", \"kind\": \"ADDED_DAY_OFF\", \"name\": \"  \"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void shouldAskForIfMatchAndRefuseAStaleOne() {
        String path = added(MOURNING);
        authority.as("ADMIN").delete(path).then().statusCode(428);
        authority.as("ADMIN").header("If-Match", "\"5\"").delete(path).then().statusCode(412);
    }

    @Test
    void shouldRefuseADayThatWasAdjustedBefore() {
        added(MOURNING);
        add(MOURNING).statusCode(409).body("type", equalTo("/problems/day-already-adjusted"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-11, ADDED_DAY_OFF",
        "2026-04-03, ADDED_DAY_OFF",
        "2026-07-10, REMOVED_DAY_OFF",
        "2026-07-11, REMOVED_DAY_OFF",
        "2026-04-03, REMOVED_DAY_OFF",
        "2026-12-25, REMOVED_DAY_OFF"
    })
    void shouldRefuseWhatWouldChangeNothingOrWhatTheRegulationsName(String date, String kind) {
        add("{\"date\": \"%s\", \"kind\": \"%s\", \"name\": \"A\"}".formatted(date, kind))
                .statusCode(422)
                .body("type", equalTo("/problems/day-adjustment-without-effect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADVOCATE", "GUARDIAN", "LEAD_MEMBER", "IRO"})
    void shouldShowTheDaysOffOfAYearToEverybody(String role) {
        authority
                .as(role)
                .get("/v1/working-days?year=2027")
                .then()
                .statusCode(200)
                .body("year", equalTo(2027))
                .body("announcedThrough", equalTo("2028-12-31"))
                .body("holidays.date", hasItems("2027-01-01", "2027-03-26", "2027-12-27", "2027-12-28"))
                .body("holidays", hasSize(8));
    }

    @Test
    void shouldShowThePresentYearWhenNoneIsAskedFor() {
        authority
                .as("IRO")
                .get("/v1/working-days")
                .then()
                .statusCode(200)
                .body("year", equalTo(LocalDate.now(LondonTime.ZONE).getYear()));
    }

    @Test
    void shouldCountWithADayAddedAndWithoutOneTakenOut() {
        String mourning = added(MOURNING);
        added("{\"date\": \"2026-08-31\", \"kind\": \"REMOVED_DAY_OFF\", \"name\": \"Moved to 1 September\"}");
        authority
                .as("IRO")
                .get("/v1/working-days?year=2026")
                .then()
                .statusCode(200)
                .body("holidays.date", hasItems("2026-08-31"))
                .body("adjustments.date", equalTo(List.of("2026-07-10", "2026-08-31")))
                .body("adjustments.kind", equalTo(List.of("ADDED_DAY_OFF", "REMOVED_DAY_OFF")));
        dueDate("2026-07-09")
                .body("dueDate", equalTo("2026-07-14"))
                .body("skippedDays.name", equalTo(List.of("National day of mourning")));
        dueDate("2026-08-28").body("dueDate", equalTo("2026-09-01")).body("skippedDays", hasSize(0));
        authority
                .as("AUDITOR")
                .get(mourning)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("addedBy", equalTo(authority.person("ADMIN").toString()));
    }

    @Test
    void shouldTakeAnAdjustmentBackAndLetItBeMadeAgain() {
        String path = added(MOURNING);
        authority
                .as("IRO_MANAGER")
                .header("If-Match", "\"0\"")
                .delete(path)
                .then()
                .statusCode(200)
                .body("adjustment.date", equalTo("2026-07-10"))
                .body("recalculationId", notNullValue());
        authority.as("ADMIN").get(path).then().statusCode(404);
        authority.as("ADMIN").header("If-Match", "*").delete(path).then().statusCode(404);
        dueDate("2026-07-09").body("dueDate", equalTo("2026-07-13"));
        added(MOURNING);
        assertThat(Rows.of(
                        "select action, reason from openiro.audit_entry where subject_id = ? order by at",
                        UUID.fromString(path.replaceFirst(".*/", ""))))
                .containsExactly(
                        "ADD_DAY_ADJUSTMENT|National day of mourning",
                        "REMOVE_DAY_ADJUSTMENT|National day of mourning");
    }

    private ValidatableResponse dueDate(String from) {
        return authority
                .as("IRO")
                .get("/v1/timescales/NOTIFY_SERVICE/due-date?from=" + from)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse add(String body) {
        return authority.as("ADMIN").headers(Api.key()).body(body).post(PATH).then();
    }

    private String added(String body) {
        return add(body).statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
