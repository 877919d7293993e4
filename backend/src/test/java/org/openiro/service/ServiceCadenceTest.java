package org.openiro.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.work.PausedDispatchers;

/** What the register makes owed, and what its reports say. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ServiceCadenceTest extends RegisterCase {

    private static final String DEADLINES = "select due_date, state, met_on, withdrawn_reason from openiro.deadline"
            + " where person_id = ? and rule = ? order by id";

    @Inject
    SessionFactory sessions;

    @Inject
    BackgroundWork background;

    @Inject
    PausedDispatchers dispatchers;

    @Test
    void shouldOweTrainingWithinAYearFromTheLast() {
        recorded(place.as("IRO"), training("2026-02-28"));
        assertThat(training()).containsExactly("2027-02-28|OPEN|null|null");
        recorded(place.as("IRO"), training("2026-05-31"));
        recorded(place.as("IRO"), training("2026-03-02"));
        assertThat(training()).containsExactly("2027-02-28|MET|2026-05-31|null", "2027-05-31|OPEN|null|null");
    }

    @Test
    void shouldOweItAgainWhenWhatMetItWasAnError() {
        recorded(place.as("IRO"), training("2026-02-28"));
        String wrong = recorded(place.as("IRO"), training("2026-05-31"));
        command(place.as("IRO_MANAGER"), wrong, "recorded-in-error", "{\"reason\": \"Cancelled.\"}")
                .statusCode(200);
        assertThat(training())
                .containsExactly(
                        "2027-02-28|WITHDRAWN|null|What met it was recorded in error",
                        "2027-05-31|WITHDRAWN|null|Recalculated",
                        "2027-02-28|OPEN|null|null");
    }

    @Test
    void shouldOweItFromTheDaySomebodyBecameAnIroUntilTheyAreNoneAnyMore() {
        String person = place.as("ADMIN")
                .headers(Api.key())
                .body("""
                        {"displayName": "Nia Cole", "firstName": "Nia", "kind": "STAFF", "memberships": [{"role": "IRO"}]}
                        """)
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(deadlines(person, "TRAINING")).containsExactly("2027-06-10|OPEN|null|null");
        String membership = Rows.of("select id from openiro.membership where person_id = ?::uuid", person)
                .get(0);
        place.as("ADMIN")
                .header("If-Match", "*")
                .delete("/v1/people/" + person + "/memberships/" + membership)
                .then()
                .statusCode(200);
        assertThat(deadlines(person, "TRAINING"))
                .containsExactly("2027-06-10|WITHDRAWN|null|Not in that role any more");
    }

    @Test
    void shouldOpenTheDutiesOfThoseWhoWereThereBefore() {
        Rows.of(
                "insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)"
                        + " values (gen_random_uuid(), ?, 'apart:x', 'CHECK_PERSONAL_DUTIES', ?, '2026-06-01', '2026-06-01')"
                        + " returning 1",
                place.id(),
                iro());
        background.finish();
        assertThat(training()).containsExactly("2021-01-01|OPEN|null|null");
        place.as("IRO")
                .get("/v1/work/mine?kind=SERVICE")
                .then()
                .body("items.title", contains("See to the training of Iro Person"));
        place.as("IRO_MANAGER")
                .get("/v1/work/mine?kind=SERVICE")
                .then()
                .body("items.personName", hasItem("Iro Person"))
                .body("items[0].subject.type", equalTo("PERSON"));
        other().get("/v1/work/mine?kind=SERVICE").then().body("items", empty());
    }

    @Test
    void shouldWaitForTheManagerToDecideOnAnotherDuty() {
        String duty = recorded(place.as("IRO"), entry("OTHER_DUTY", "CP_CHAIR", "2026-07-01", "2026-09-30", "60"));
        assertThat(deadlines(iro().toString(), "OTHER_DUTY_DECISION")).containsExactly("2026-06-17|OPEN|null|null");
        place.as("IRO_MANAGER").get("/v1/work/mine?kind=SERVICE").then().body("items.subject.id", contains(duty));
        place.as("IRO").get("/v1/work/mine?kind=SERVICE").then().body("items", empty());
        command(place.as("IRO"), duty, "decision", "{\"accepted\": true}").statusCode(403);
        command(place.as("IRO_MANAGER"), duty, "decision", "{\"accepted\": false}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        command(place.as("IRO_MANAGER"), duty, "decision", "{\"accepted\": false, \"reason\": \"68 children.\"}")
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("decision.reason", equalTo("68 children."));
        command(place.as("DCS"), duty, "decision", "{\"accepted\": true}")
                .statusCode(409)
                .body("type", equalTo("/problems/service-entry-not-requested"));
        assertThat(deadlines(iro().toString(), "OTHER_DUTY_DECISION"))
                .containsExactly("2026-06-17|MET|2026-06-10|null");
    }

    @Test
    void shouldWarnWhenOtherDutiesAreOverTheCap() {
        place.as("IRO_MANAGER")
                .header("If-Match", "*")
                .body("{\"managersCarryChild\": false, \"otherDutyHoursInYear\": 50}")
                .put("/v1/service-policy")
                .then()
                .statusCode(200)
                .body("otherDutyHoursInYear", equalTo(50));
        accepted("2027-03-31", "30").body("warnings", empty());
        accepted("2027-04-01", "40").body("warnings", empty());
        accepted("2026-04-01", "30.5")
                .body("warnings", contains("OTHER_DUTY_OVER_CAP"))
                .body("overCapHours", equalTo(10.5f));
        recorded(place.as("IRO"), entry("OTHER_DUTY", "REG_44", "2026-08-01", "", "3"));
        place.as("DCS")
                .get("/v1/reports/other-duties?year=2027")
                .then()
                .statusCode(200)
                .body("from", equalTo("2026-04-01"))
                .body("capHours", equalTo(50))
                .body("iros[0].acceptedHours", equalTo(60.5f))
                .body("iros[0].overCapHours", equalTo(10.5f))
                .body("iros[0].requested", equalTo(1))
                .body("iros[0].byTopic.topic", contains("LADO"));
        place.as("DCS").get("/v1/reports/other-duties").then().statusCode(400);
        place.as("IRO").get("/v1/reports/other-duties?year=2027").then().statusCode(403);
    }

    @Test
    void shouldWarnOfOneOfTwoThatAreAcceptedAtOnce() {
        place.as("DCS")
                .header("If-Match", "*")
                .body("{\"managersCarryChild\": false, \"otherDutyHoursInYear\": 50}")
                .put("/v1/service-policy")
                .then()
                .statusCode(200);
        List<CompletableFuture<String>> both = Stream.of("2026-07-01", "2026-08-01")
                .map(from -> recorded(place.as("IRO"), entry("OTHER_DUTY", "LADO", from, "", "30")))
                .toList()
                .stream()
                .map(duty -> CompletableFuture.supplyAsync(
                        () -> command(place.as("IRO_MANAGER"), duty, "decision", "{\"accepted\": true}")
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getString("overCapHours")))
                .toList();
        assertThat(both).extracting(CompletableFuture::join).containsExactlyInAnyOrder(null, "10.0");
    }

    @Test
    void shouldTotalTheTimeOfEachIro() {
        recorded(place.as("IRO"), entry("TIME_SPENT", "TRAVEL", "2026-06-01", "2026-06-07", "9"));
        recorded(place.as("IRO"), entry("TIME_SPENT", "TRAVEL", "2026-06-08", "", "1.5"));
        String wrong = recorded(place.as("IRO"), entry("TIME_SPENT", "CHAIRING", "2026-06-08", "", "2"));
        command(place.as("IRO"), wrong, "recorded-in-error", "{\"reason\": \"Twice.\"}")
                .statusCode(200);
        String report = "/v1/reports/iro-time?from=2026-06-01&to=2026-06-30";
        place.as("IRO").get(report).then().statusCode(403);
        place.as("IRO_MANAGER")
                .get("/v1/reports/iro-time?from=2026-06-01&to=2026-06-27")
                .then()
                .statusCode(400);
        place.as("IRO_MANAGER")
                .get(report)
                .then()
                .statusCode(200)
                .body("hours", equalTo(10.5f))
                .body("iros.displayName", contains("Iro Person"))
                .body("iros[0].byTopic[0].topic", equalTo("TRAVEL"));
        place.as("IRO_MANAGER")
                .get("/v1/reports/iro-time?from=2026-05-01&to=2026-05-31")
                .then()
                .body("iros", empty());
    }

    @Test
    void shouldListWhoHadNoTrainingInTwelveMonthsInOneQuery() {
        recorded(place.as("IRO"), training("2025-06-10"));
        place.as("AUDITOR")
                .get("/v1/reports/iro-training")
                .then()
                .statusCode(200)
                .body("withoutTraining", equalTo(1))
                .body("iros[0].lastTrainedOn", equalTo("2025-06-10"))
                .body("iros[0].trainedInTwelveMonths", equalTo(false));
        long one = statements();
        recorded(place.as("IRO"), training("2025-06-11"));
        recorded(place.as("IRO"), entry("TRAINING", "RESEARCH", "2026-01-05", "", "3"));
        other();
        other();
        place.as("AUDITOR")
                .get("/v1/reports/iro-training")
                .then()
                .body("withoutTraining", equalTo(2))
                .body("iros.displayName", contains("Zoe Hart", "Zoe Hart", "Iro Person"))
                .body("iros[0]", not(hasKey("lastTrainedOn")))
                .body("iros[2].hours", equalTo(9.5f))
                .body("iros[2].topics", contains("CHALLENGE", "RESEARCH"));
        assertThat(statements()).isEqualTo(one).isPositive();
        place.as("SOCIAL_WORKER").get("/v1/reports/iro-training").then().statusCode(403);
    }

    private ValidatableResponse accepted(String from, String hours) {
        String duty = recorded(place.as("IRO_MANAGER"), entry("OTHER_DUTY", "LADO", from, "", hours));
        return command(place.as("IRO_MANAGER"), duty, "decision", "{\"accepted\": true}")
                .statusCode(200);
    }

    private long statements() {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            // Nobody else may ask meanwhile.
            dispatchers.pause();
            statistics.clear();
            place.as("AUDITOR").get("/v1/reports/iro-training").then().statusCode(200);
            return statistics.getPrepareStatementCount();
        } finally {
            dispatchers.resume();
            statistics.setStatisticsEnabled(false);
        }
    }

    private List<String> training() {
        return deadlines(iro().toString(), "TRAINING");
    }

    private static List<String> deadlines(String person, String rule) {
        return Rows.of(DEADLINES, UUID.fromString(person), rule);
    }
}
