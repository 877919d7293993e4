package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.api.staff.model.TimescaleRule;
import org.openiro.test.Api;
import org.openiro.test.Components;

@QuarkusTest
@QuarkusTestResource(Components.class)
class DueDatesTest {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous()
                .get("/v1/timescales/FIRST_REVIEW/due-date?from=2026-03-09")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989-12-31", "2100-01-01"})
    void shouldRefuseYearsOutsideTheCalendar(String from) {
        Api.as("IRO")
                .get("/v1/timescales/FIRST_REVIEW/due-date?from=" + from)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/from"))
                .body("errors[0].code", equalTo("OUT_OF_RANGE"));
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_REVIEW, 2026-03-09, 2026-04-08",
        "FIRST_REVIEW, 2022-09-05, 2022-10-04",
        "FIRST_REVIEW, 2026-06-06, 2026-07-03",
        "FIRST_REVIEW, 2026-06-01, 2026-06-29",
        "FIRST_REVIEW, 2025-12-15, 2026-01-15",
        "FIRST_REVIEW, 2027-12-10, 2028-01-12",
        "SECOND_REVIEW, 2025-11-30, 2026-02-28",
        "SUBSEQUENT_REVIEW, 2026-08-31, 2027-02-28",
        "PLANNING_TALK, 2026-04-29, 2026-04-08",
        "INVITATIONS, 2026-04-08, 2026-03-23",
        "REPORTS, 2026-04-08, 2026-04-01"
    })
    void shouldCountAsWorkedOutByHand(TimescaleRule rule, String from, String due) {
        dueDate(rule, from).body("dueDate", equalTo(due));
    }

    @Test
    void shouldNameEveryDaySkippedAtEaster() {
        dueDate(TimescaleRule.FIRST_REVIEW, "2026-03-09")
                .header("ETag", matchesPattern("\"[0-9a-f]+\""))
                .body("basis", equalTo("REGULATION"))
                .body("timescale.amount", equalTo(20))
                .body("timescale.direction", equalTo("AFTER"))
                .body("skippedDays", hasSize(2))
                .body("skippedDays[0].date", equalTo("2026-04-03"))
                .body("skippedDays[0].name", equalTo("Good Friday"))
                .body("skippedDays[1].date", equalTo("2026-04-06"))
                .body("provisional", equalTo(false));
    }

    @Test
    void shouldNameTheWorkingDayToAimForWhenALimitInMonthsEndsOnADayOff() {
        dueDate(TimescaleRule.SECOND_REVIEW, "2025-11-30")
                .body("dueDate", equalTo("2026-02-28"))
                .body("latestWorkingDayOnOrBefore", equalTo("2026-02-27"));
    }

    @Test
    void shouldCallADateBeyondTheAnnouncedHolidaysProvisional() {
        dueDate(TimescaleRule.FIRST_REVIEW, "2098-03-03").body("provisional", equalTo(true));
    }

    @ParameterizedTest
    @EnumSource(TimescaleRule.class)
    void shouldAnswerForEveryRuleToTheEndsOfTheCalendar(TimescaleRule rule) {
        for (String from : new String[] {"1990-01-01", "2026-05-20", "2099-12-31"}) {
            String due = dueDate(rule, from)
                    .body("rule", equalTo(rule.name()))
                    .extract()
                    .path("dueDate");
            boolean before = DeadlineRule.valueOf(rule.name()).direction() == Direction.BEFORE;
            assertThat(LocalDate.parse(due).isBefore(LocalDate.parse(from))).isEqualTo(before);
        }
    }

    private static ValidatableResponse dueDate(TimescaleRule rule, String from) {
        return Api.as("LEAD_MEMBER")
                .get("/v1/timescales/" + rule + "/due-date?from=" + from)
                .then()
                .statusCode(200);
    }
}
