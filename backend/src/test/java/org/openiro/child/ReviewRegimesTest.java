package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openiro.test.Api;
import org.openiro.test.Authorities;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Which clock runs, and what a change of it does to the deadline book. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReviewRegimesTest {

    private static final String AUTHORISED = "{\"kind\": \"AUTHORISED_FOR_ADOPTION\", \"from\": \"2026-09-01\"}";

    @Inject
    TestClock clock;

    private String child;

    @BeforeEach
    void registerChild() {
        child = Children.registered();
    }

    @Test
    void shouldRefuseWhoMayNotAndWhatIsNot() {
        String period = started("2026-06-06T09:00:00Z", "C2");
        Api.anonymous()
                .body(AUTHORISED)
                .post(path(period, "circumstances"))
                .then()
                .statusCode(401);
        for (String role : List.of("GUARDIAN", "ADVOCATE", "AUDITOR", "DCS")) {
            Periods.changing(role, "*")
                    .body(AUTHORISED)
                    .post(path(period, "circumstances"))
                    .then()
                    .statusCode(403);
        }
        Periods.changing("ADMIN", "*")
                .body(AUTHORISED)
                .post(path(UUID.randomUUID().toString(), "circumstances"))
                .then()
                .statusCode(404);
        Periods.changing("IRO", "*")
                .body(AUTHORISED)
                .post(path(period, "circumstances"))
                .then()
                .statusCode(404);
        record(period, "{\"kind\": \"AUTHORISED_FOR_ADOPTION\"}").statusCode(400);
        Api.as("ADMIN")
                .headers(Api.key())
                .body(AUTHORISED)
                .post(path(period, "circumstances"))
                .then()
                .statusCode(428);
        Periods.changing("ADMIN", "\"77\"")
                .body(AUTHORISED)
                .post(path(period, "circumstances"))
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHORISED_FOR_ADOPTION, 2026-09-02, true, dates-out-of-order",
        "SECURE_PANEL_REVIEW, 2026-06-05, true, dates-out-of-order",
        "AUTHORISED_FOR_ADOPTION, 2026-08-01, false, circumstance-not-in-force",
        "DETENTION_PLACEMENT_PLAN, 2026-08-01, false, circumstance-not-in-force"
    })
    void shouldRefuseWhatCannotBe(String kind, String from, boolean holds, String problem) {
        String period = started("2026-06-06T09:00:00Z", "C2");
        clock.set("2026-09-01T12:00");
        record(period, "{\"kind\": \"%s\", \"from\": \"%s\", \"holds\": %s}".formatted(kind, from, holds))
                .statusCode(422)
                .body("type", containsString(problem));
    }

    @Test
    void shouldRefuseToChangeWhatIsOver() {
        String period = started("2026-06-06T09:00:00Z", "C2");
        clock.set("2026-09-01T12:00");
        command(period, "end", "{\"endedAt\": \"2026-08-01T11:00:00Z\", \"reason\": \"E4A\"}")
                .statusCode(200)
                .body("movedDeadlines.find { it.rule == 'FIRST_REVIEW' }.dueDateNow", nullValue());
        record(period, AUTHORISED).statusCode(409).body("type", containsString("period-of-care-over"));
    }

    @Test
    void shouldGoFromClockToClockOnTheWayToAdoption() {
        String period = started("2026-06-06T09:00:00Z", "C2");
        clock.set("2026-09-03T12:00");
        record(period, AUTHORISED)
                .statusCode(200)
                .body("reviewRegime", equalTo("AUTHORISED_NOT_PLACED"))
                .body("reviewRegimeSince", equalTo("2026-09-01"))
                .body("circumstances[0].from", equalTo("2026-09-01"))
                .body("movedDeadlines", hasSize(2))
                .body("movedDeadlines[0].rule", equalTo("FIRST_REVIEW"))
                .body("movedDeadlines[0].dueDateBefore", equalTo("2026-07-03"))
                .body("movedDeadlines[0].dueDateNow", nullValue())
                .body("movedDeadlines[1].rule", equalTo("AUTHORISED_FIRST_REVIEW"))
                .body("movedDeadlines[1].dueDateNow", equalTo("2026-12-01"));
        assertThat(Rows.of(
                        "select rule, withdrawn_reason from openiro.deadline where subject_id = ?::uuid and state = 'WITHDRAWN'",
                        period))
                .containsExactly("FIRST_REVIEW|It was recorded that the authority may place the child for adoption.");

        clock.set("2026-10-20T12:00");
        command(period, "placements", "{\"kind\": \"A4\", \"providerKind\": \"PR1\", \"from\": \"2026-10-15\"}")
                .statusCode(200)
                .body("reviewRegime", equalTo("PLACED_FOR_ADOPTION"))
                .body("reviewRegimeReason", equalTo("Placed for adoption (placement A4), since 15 October 2026."))
                .body(
                        "movedDeadlines.rule",
                        equalTo(List.of("STATUTORY_VISIT_FIRST", "ADOPTION_FIRST_REVIEW", "AUTHORISED_FIRST_REVIEW")));
        assertThat(reviews(period)).containsExactly("ADOPTION_FIRST_REVIEW|2026-10-15|2026-11-12|1");
        Api.as("ADMIN")
                .get("/v1/children/" + child + "/deadlines?limit=200")
                .then()
                .body(
                        "items.find { it.rule == 'ADOPTION_FIRST_REVIEW' }.explanation",
                        containsString("after the child was placed for adoption must be held by Thursday 12 November"));
        Api.as("ADMIN").get("/v1/periods-of-care/" + period).then().body("movedDeadlines", nullValue());
    }

    @Test
    void shouldGoOnWithTheStandardReviewsWhereTheyStood() {
        String period = started("2026-01-05T09:00:00Z", "C2");
        clock.set("2026-09-03T12:00");
        held(period, "2026-01-20");
        held(period, "2026-04-20");
        record(period, AUTHORISED).statusCode(200);
        assertThat(reviews(period)).containsExactly("AUTHORISED_FIRST_REVIEW|2026-09-01|2026-12-01|1");
        record(period, AUTHORISED.replace("}", ", \"holds\": false}").replace("09-01", "09-02"))
                .statusCode(200)
                .body("reviewRegime", equalTo("STANDARD"));
        assertThat(reviews(period)).containsExactly("SUBSEQUENT_REVIEW|2026-04-20|2026-10-20|3");
    }

    @Test
    void shouldReviewShortBreaksAndBeginAnewWhenTheyEnd() {
        String period = started("2026-03-09T09:00:00Z", "V4");
        clock.set("2026-06-03T12:00");
        assertThat(Periods.deadlines(period)).contains("SHORT_BREAK_FIRST_REVIEW|OPEN|2026-06-09");
        command(period, "legal-statuses", "{\"legalStatus\": \"C2\", \"from\": \"2026-06-01\"}")
                .statusCode(200)
                .body("reviewRegime", equalTo("STANDARD"))
                .body("shortBreakBreaches", nullValue());
        assertThat(Periods.deadlines(period))
                .contains("FIRST_REVIEW|OPEN|2026-06-29", "SHORT_BREAK_FIRST_REVIEW|WITHDRAWN|2026-06-09");
    }

    @Test
    void shouldCountShortBreaksOnFromOneToTheNextAndNameWhatIsBroken() {
        clock.set("2026-03-30T12:00");
        String first = started("2026-03-02T09:00:00Z", "V3");
        Api.as("ADMIN")
                .get("/v1/periods-of-care/" + first)
                .then()
                .body("shortBreakBreaches.code", equalTo(List.of("BREAK_LONGER_THAN_17_DAYS")))
                .body("shortBreakBreaches[0].days", equalTo(28))
                .body("shortBreakBreaches[0].brokenOn", equalTo("2026-03-19"));
        command(first, "end", "{\"endedAt\": \"2026-03-30T10:00:00Z\", \"reason\": \"E4A\"}")
                .statusCode(200);
        clock.set("2026-05-03T12:00");
        String second = started("2026-05-01T09:00:00Z", "V3");
        assertThat(reviews(second)).containsExactly("SHORT_BREAK_FIRST_REVIEW|2026-03-02|2026-06-02|1");
        Api.as("ADMIN").get("/v1/periods-of-care/" + second).then().body("shortBreakBreaches", empty());
    }

    @Test
    void shouldCallThePanelBesideTheReviews() {
        String period = started("2026-06-06T09:00:00Z", "C2");
        clock.set("2026-09-03T12:00");
        command(period, "placements", "{\"kind\": \"K1\", \"providerKind\": \"PR1\", \"from\": \"2026-09-01\"}")
                .statusCode(200)
                .body("reviewRegime", equalTo("SECURE"))
                .body("movedDeadlines.rule", equalTo(List.of("STATUTORY_VISIT_FIRST", "SECURE_FIRST_PANEL")))
                .body("movedDeadlines[0].dueDateBefore", equalTo("2026-06-13"))
                .body("movedDeadlines[0].dueDateNow", equalTo("2026-09-08"));
        clock.set("2026-09-30T12:00");
        record(period, "{\"kind\": \"SECURE_PANEL_REVIEW\", \"from\": \"2026-09-29\"}")
                .statusCode(200);
        assertThat(Periods.deadlines(period))
                .contains(
                        "FIRST_REVIEW|OPEN|2026-07-03",
                        "SECURE_FIRST_PANEL|MET|2026-10-01",
                        "SECURE_PANEL|OPEN|2026-12-29");
        command(period, "placements", "{\"kind\": \"U6\", \"providerKind\": \"PR1\", \"from\": \"2026-09-30\"}")
                .statusCode(200)
                .body("reviewRegime", equalTo("STANDARD"));
        assertThat(Periods.deadlines(period)).contains("SECURE_PANEL|WITHDRAWN|2026-12-29");
    }

    @Test
    void shouldWantADetentionPlacementPlanOfAChildOnRemand() {
        String period = started("2026-06-08T09:00:00Z", "J1");
        clock.set("2026-06-10T12:00");
        command(period, "placements", "{\"kind\": \"R5\", \"providerKind\": \"PR3\", \"from\": \"2026-06-08\"}")
                .statusCode(200)
                .body("reviewRegime", equalTo("REMAND"));
        assertThat(Periods.deadlines(period))
                .contains("FIRST_REVIEW|OPEN|2026-07-06", "DETENTION_PLACEMENT_PLAN|OPEN|2026-06-22");
        record(period, "{\"kind\": \"DETENTION_PLACEMENT_PLAN\", \"from\": \"2026-06-10\"}")
                .statusCode(200);
        assertThat(Periods.deadlines(period)).contains("DETENTION_PLACEMENT_PLAN|MET|2026-06-22");
    }

    @Test
    void shouldWatchTheApprovalOfAConnectedPerson() {
        String period = started("2026-06-06T09:00:00Z", "C2");
        clock.set("2026-09-03T12:00");
        record(period, "{\"kind\": \"TEMPORARY_APPROVAL\", \"from\": \"2026-06-06\"}")
                .statusCode(200);
        assertThat(Periods.deadlines(period)).contains("TEMPORARY_APPROVAL|OPEN|2026-09-26");
        record(period, "{\"kind\": \"TEMPORARY_APPROVAL_EXTENDED\", \"from\": \"2026-09-03\"}")
                .statusCode(200);
        assertThat(Periods.deadlines(period))
                .contains("TEMPORARY_APPROVAL|MET|2026-09-26", "TEMPORARY_APPROVAL_EXTENDED|OPEN|2026-11-21");
        record(period, "{\"kind\": \"TEMPORARY_APPROVAL\", \"from\": \"2026-09-03\", \"holds\": false}")
                .statusCode(200);
        assertThat(Periods.deadlines(period)).contains("TEMPORARY_APPROVAL_EXTENDED|MET|2026-11-21");
    }

    private String started(String at, String legalStatus) {
        return Periods.started(child, at, legalStatus);
    }

    /** As a review that was held here and met what was owed, straight in the database. */
    private void held(String period, String on) {
        Rows.of("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, opened_on,
                    completed_on, counts_on) values (gen_random_uuid(), ?, ?::uuid, ?::uuid, 'HELD', 'OPENIRO', ?::date,
                    ?::date, ?::date) returning 1
                """, Authorities.NORTHMOOR, child, period, on, on, on);
    }

    private ValidatableResponse record(String period, String body) {
        return command(period, "circumstances", body);
    }

    private ValidatableResponse command(String period, String what, String body) {
        return Periods.changing("ADMIN", "*")
                .body(body)
                .post(path(period, what))
                .then();
    }

    private static String path(String period, String what) {
        return "/v1/periods-of-care/" + period + "/" + what;
    }

    /** Rule, anchor, due date and number of the reviews owed. */
    private static List<String> reviews(String period) {
        return Rows.of(
                "select rule, anchor_date, due_date, sequence from openiro.deadline"
                        + " where subject_id = ?::uuid and state = 'OPEN' and rule like '%REVIEW'",
                period);
    }
}
