package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** The deadline book as staff read it, over the Easter of 2026. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ChildDeadlinesTest {

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    private AnotherAuthority authority;
    private String child;

    @BeforeEach
    void startCare() {
        authority = AnotherAuthority.register();
        clock.set("2026-03-09T12:00");
        child = made(authority
                .as("ADMIN")
                .headers(Api.key())
                .body("{\"firstName\": \"Amira\", \"lastName\": \"Khan\", \"dateOfBirth\": \"2015-03-02\"}")
                .post("/v1/children")
                .then());
        made(authority
                .as("ADMIN")
                .headers(Api.key())
                .body("""
                        {"accommodationStartedAt": "2026-03-09T09:00:00Z", "legalStatus": "C1",
                         "placement": {"kind": "U6", "providerKind": "PR1"}}
                        """)
                .post("/v1/children/" + child + "/periods-of-care")
                .then());
        // Who looks for an IRO after the deadline was met by hand would begin another.
        work.finish();
        // Visits have tests of their own.
        Components.database()
                .asAdministrator("delete from openiro.deadline where rule like 'STATUTORY_VISIT%' and child_id = '"
                        + child + "'");
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(path()).then().statusCode(401);
    }

    @Test
    void shouldForbidALeadMember() {
        authority.as("LEAD_MEMBER").get(path()).then().statusCode(403);
    }

    @Test
    void shouldNotShowWhatIsNotYours() {
        Api.as("IRO_MANAGER").get(path()).then().statusCode(404);
        authority.as("SOCIAL_WORKER").get(path()).then().statusCode(404);
    }

    @Test
    void shouldRefuseACursorOfNoList() {
        authority.as("ADMIN").get(path() + "?cursor=x").then().statusCode(400);
    }

    @Test
    void shouldExplainEveryHolidayItSkipped() {
        list("").body("items.rule", contains("NOTIFY_SERVICE", "ALLOCATE_IRO", "FIRST_REVIEW"))
                .body("items.dueDate", contains("2026-03-11", "2026-03-16", "2026-04-08"))
                .body("items[2].basis", equalTo("REGULATION"))
                .body("items[2].anchorEvent", equalTo("BECAME_LOOKED_AFTER"))
                .body("items[2].anchorDate", equalTo("2026-03-09"))
                .body("items[2].timescale.amount", equalTo(20))
                .body("items[2].timescale.direction", equalTo("AFTER"))
                .body("items[2].daysLeft", equalTo(30))
                .body("items[2].status", equalTo("GREEN"))
                .body("items[2].subject.type", equalTo("PERIOD_OF_CARE"))
                .body("items[2].provisional", equalTo(false))
                .body("items[2].countedHolidays.date", contains("2026-04-03", "2026-04-06"))
                .body("items[2].explanation", containsString("Good Friday"));
        assertThat(Rows.of(
                        "select count(*) > 0 from openiro.audit_entry where operation = 'listChildDeadlines' and child_id = ?::uuid",
                        child))
                .containsExactly("t");
    }

    @Test
    void shouldFilterByHowADeadlineStands() {
        list("?status=GREEN").body("items.rule", contains("ALLOCATE_IRO", "FIRST_REVIEW"));
        list("?status=AMBER").body("items.rule", contains("NOTIFY_SERVICE"));
        clock.set("2026-04-09T12:00");
        list("?status=RED").body("items", hasSize(3)).body("items[2].daysLeft", equalTo(-1));
        meet("ALLOCATE_IRO", "2026-03-16");
        meet("NOTIFY_SERVICE", "2026-03-12");
        list("?status=MET")
                .body("items.rule", contains("ALLOCATE_IRO"))
                .body("items[0].metOn", equalTo("2026-03-16"))
                .body("items[0].daysLeft", nullValue());
        list("?status=MET_LATE").body("items.rule", contains("NOTIFY_SERVICE"));
        list("?status=RED").body("items.rule", contains("FIRST_REVIEW"));
        list("?status=WITHDRAWN").body("items", hasSize(0));
    }

    @Test
    void shouldGoOnWhereAPageEnded() {
        String cursor = list("?limit=2").body("items", hasSize(2)).extract().path("nextCursor");
        list("?limit=2&cursor=" + cursor)
                .body("items.rule", contains("FIRST_REVIEW"))
                .body("nextCursor", nullValue());
    }

    private void meet(String rule, String day) {
        Rows.of(
                "update openiro.deadline set state = 'MET', met_on = ?::date where rule = ? and child_id = ?::uuid returning 1",
                day,
                rule,
                child);
    }

    private ValidatableResponse list(String query) {
        return authority.as("IRO_MANAGER").get(path() + query).then().statusCode(200);
    }

    private String path() {
        return "/v1/children/" + child + "/deadlines";
    }

    private static String made(ValidatableResponse created) {
        return created.statusCode(201).extract().header("Location").replaceFirst(".*/", "");
    }
}
