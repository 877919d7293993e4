package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class PeriodsOfCareTest {

    private static final String START = Periods.start("2026-03-02T09:00:00Z", "C1");
    private static final String HOME =
            """
            {"endedAt": "2026-05-01T11:00:00Z", "reason": "E4A"}
            """;
    private static final String CARE_ORDER =
            """
            {"legalStatus": "C2", "from": "2026-04-15"}
            """;
    private static final String CHILDRENS_HOME =
            """
            {"kind": "K2", "providerKind": "PR4", "from": "2026-04-01", "registrationStatus": "REGISTERED"}
            """;

    private String child;

    @BeforeEach
    void registerChild() {
        child = Children.registered();
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().body(START).post(path()).then().statusCode(401);
    }

    @Test
    void shouldForbidAnIroToRecordCare() {
        Api.as("IRO").headers(Api.key()).body(START).post(path()).then().statusCode(403);
        String period = Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        for (String command : List.of("end", "legal-statuses", "placements")) {
            Periods.changing("GUARDIAN", "\"0\"").body("{}").post(path(period, command)).then().statusCode(403);
        }
    }

    @Test
    void shouldNotShowWhatIsNotYours() {
        String period = Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        Api.elsewhereAs("ADMIN").get(path(period)).then().statusCode(404);
        Api.as("SOCIAL_WORKER").get(path(period)).then().statusCode(404);
        Api.as("SOCIAL_WORKER").get(path()).then().statusCode(404);
        Api.as("ADMIN").get(path(UUID.randomUUID().toString())).then().statusCode(404);
        Periods.changing("SOCIAL_WORKER", "\"0\"").body(HOME).post(path(period, "end")).then().statusCode(404);
        Api.as("SOCIAL_WORKER").headers(Api.key()).body(START).post(path()).then().statusCode(404);
    }

    @Test
    void shouldNameWhatIsMissing() {
        Api.as("ADMIN")
                .headers(Api.key())
                .body("{\"accommodationStartedAt\": \"2026-03-02T09:00:00Z\", \"legalStatus\": \"C1\"}")
                .post(path())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/placement"));
    }

    @Test
    void shouldAskForTheStateThatIsToBeChanged() {
        String period = Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        Api.as("ADMIN").headers(Api.key()).body(HOME).post(path(period, "end")).then().statusCode(428);
        Periods.changing("ADMIN", "\"9\"")
                .body(HOME)
                .post(path(period, "end"))
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"0\""));
    }

    @Test
    void shouldRefuseASecondPeriodWhileOneIsOpen() {
        Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        refused(Api.as("ADMIN").headers(Api.key()).body(START).post(path()).then(), 409, "period-of-care-open");
    }

    @Test
    void shouldRefuseChangesOfAPeriodThatIsOver() {
        String period = Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        Periods.changing("ADMIN", "\"0\"").body(HOME).post(path(period, "end")).then().statusCode(200);
        refused(command(period, "\"1\"", "end", HOME), 409, "period-of-care-over");
        refused(command(period, "\"1\"", "legal-statuses", CARE_ORDER), 409, "period-of-care-over");
        refused(command(period, "\"1\"", "placements", CHILDRENS_HOME), 409, "period-of-care-over");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2090-01-01T09:00:00Z", "2014-01-01T09:00:00Z", "2026-04-15T09:00:00Z", "2026-05-01T10:59:59Z"})
    void shouldRefuseAStartThatCannotBe(String startedAt) {
        String period = Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        Periods.changing("ADMIN", "\"0\"").body(HOME).post(path(period, "end")).then().statusCode(200);
        refused(
                Api.as("ADMIN").headers(Api.key()).body(Periods.start(startedAt, "C1")).post(path()).then(),
                422,
                "dates-out-of-order");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "legal-statuses, '{\"legalStatus\": \"D1\", \"from\": \"2026-04-15\"}', code-not-in-use",
        "legal-statuses, '{\"legalStatus\": \"C2\", \"from\": \"2090-04-15\"}', dates-out-of-order",
        "legal-statuses, '{\"legalStatus\": \"C2\", \"from\": \"2026-03-01\"}', dates-out-of-order",
        "placements, '{\"kind\": \"H5\", \"providerKind\": \"PR1\", \"from\": \"2026-04-15\"}', code-not-in-use",
        "placements, '{\"kind\": \"K2\", \"providerKind\": \"PR1\", \"from\": \"2090-04-15\"}', dates-out-of-order",
        "placements, '{\"kind\": \"K2\", \"providerKind\": \"PR1\", \"from\": \"2026-03-01\"}', dates-out-of-order",
        "end, '{\"endedAt\": \"2090-05-01T11:00:00Z\", \"reason\": \"E4A\"}', dates-out-of-order",
        "end, '{\"endedAt\": \"2026-03-01T11:00:00Z\", \"reason\": \"E4A\"}', dates-out-of-order",
        "end, '{\"endedAt\": \"2026-05-01T11:00:00Z\", \"reason\": \"E43\"}', code-not-in-use"
    })
    void shouldRefuseWhatCannotBe(String command, String body, String problem) {
        String period = Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        refused(command(period, "\"0\"", command, body), 422, problem);
        assertThat(Periods.episodes(period)).containsExactly("2026-03-02|S|C1|U6|null|null");
    }

    @Test
    void shouldRefuseAStartWithACodeThatIsHistory() {
        refused(
                Api.as("ADMIN")
                        .headers(Api.key())
                        .body(Periods.start("2026-03-02T09:00:00Z", "D1"))
                        .post(path())
                        .then(),
                422,
                "code-not-in-use");
    }

    @Test
    void shouldBeActiveAtOnceWithACareOrder() {
        String period = Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        Api.as("IRO_MANAGER")
                .get(path(period))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("activeFrom", equalTo("2026-03-02T09:00:00Z"))
                .body("lookedAfterFrom", equalTo("2026-03-02"))
                .body("reviewRegime", equalTo("STANDARD"))
                .body("legalStatuses.legalStatus", contains("C1"))
                .body("placements.postcode", contains("NM4 2QT"))
                .body("notice.dueAt", equalTo("2026-03-05T00:00:00Z"));
        Api.as("IRO_MANAGER")
                .get("/v1/children/" + child)
                .then()
                .body("lookedAfter", equalTo(true))
                .body("currentPeriodOfCareId", equalTo(period));
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where child_id = ?::uuid and subject_id = ?::uuid and action like 'START%'",
                        child,
                        period))
                .containsExactly("START_PERIOD_OF_CARE");
    }

    @Test
    void shouldRecordChangesAsEpisodesOfTheReturn() {
        String period = Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        command(period, "\"0\"", "placements", CHILDRENS_HOME)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("placements.kind", contains("U6", "K2"))
                .body("placements[0].to", equalTo("2026-03-31"));
        command(period, "\"1\"", "legal-statuses", CARE_ORDER)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("legalStatuses.legalStatus", contains("C1", "C2"))
                .body("legalStatuses[0].to", equalTo("2026-04-14"));
        command(
                        period,
                        "\"2\"",
                        "placements",
                        """
                        {"kind": "P1", "providerKind": "PR0", "from": "2026-04-15", "sameCarer": true}
                        """)
                .statusCode(200);
        command(period, "\"3\"", "end", HOME)
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("endReason", equalTo("E4A"));
        assertThat(Periods.episodes(period))
                .containsExactly(
                        "2026-03-02|S|C1|U6|2026-04-01|X1",
                        "2026-04-01|P|C1|K2|2026-04-15|X1",
                        "2026-04-15|U|C2|P1|2026-05-01|E4A");
    }

    @Test
    void shouldAlertToAProviderWhoIsNotRegistered() {
        Api.as("ADMIN")
                .headers(Api.key())
                .body(Periods.start("2026-03-02T09:00:00Z", "C1", "UNREGISTERED"))
                .post(path())
                .then()
                .statusCode(201);
        assertThat(Rows.of("select kind from openiro.alert where child_id = ?::uuid", child))
                .containsExactly("UNREGISTERED_PLACEMENT");
    }

    @Test
    void shouldListPeriodsNewestFirst() {
        String first = Periods.started(child, "2025-03-03T09:00:00Z", "C1");
        command(first, "\"0\"", "end", HOME.replace("2026", "2025")).statusCode(200);
        String second = Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        String cursor = Api.as("AUDITOR")
                .get(path() + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        Api.as("AUDITOR")
                .get(path() + "?limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }

    private static void refused(ValidatableResponse answer, int status, String problem) {
        answer.statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    private static ValidatableResponse command(String period, String etag, String command, String body) {
        return Periods.changing("ADMIN", etag).body(body).post(path(period, command)).then();
    }

    private String path() {
        return "/v1/children/" + child + "/periods-of-care";
    }

    private static String path(String period) {
        return "/v1/periods-of-care/" + period;
    }

    private static String path(String period, String command) {
        return path(period) + "/" + command;
    }
}
