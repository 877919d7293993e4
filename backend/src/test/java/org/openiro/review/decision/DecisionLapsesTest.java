package org.openiro.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** Agreed on Wednesday 1 July 2026, to be done by Friday 31 July, and not done or not agreed in time. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class DecisionLapsesTest extends DecisionCase {

    private String decision;

    @BeforeEach
    void agreed() {
        clock.set("2026-07-01T09:00");
        decision = issued();
        agree(decision).statusCode(200);
    }

    @Test
    void shouldWatchAgainWhatIsBegunAfterAll() {
        progress(worker(), "NOT_DONE", "2026-07-01", "Sami does not want to.").statusCode(200);
        String taken = deadlines("OVERDUE_TAKEN_UP").get(0);
        clock.set("2026-07-02T09:00");
        progress(worker(), "NOT_DONE", "2026-07-02", "He still does not.").statusCode(200);
        assertThat(deadlines("OVERDUE_TAKEN_UP")).containsExactly(taken);
        progress(worker(), "IN_PROGRESS", "2026-07-02", null).statusCode(200);
        progress(iro(), "IN_PROGRESS", "2026-07-02", "Sami agreed.").statusCode(200);
        assertThat(deadlines("DECISION_CARRIED_OUT"))
                .containsExactly("2026-07-31|WITHDRAWN|null|SOCIAL_WORKER", "2026-07-31|OPEN|null|SOCIAL_WORKER");
        at("2026-08-01T00:00");
        assertThat(status(decision)).isEqualTo("OVERDUE");
        at("2026-08-29T00:00");
        assertThat(deadlines("OVERDUE_DECISION_ANSWER")).hasSize(1);
        progress(iro(), "IN_PROGRESS", "2026-08-29", "I have spoken with them.").statusCode(200);
        progress(manager(), "NOT_DONE", "2026-08-29", "There is nobody to do it.")
                .statusCode(200);
        at("2026-09-29T00:00");
        show(decision).body("escalatedAt", startsWith("2026-08-0"));
        assertThat(deadlines("OVERDUE_DECISION_ANSWER")).hasSize(2);
    }

    @Test
    void shouldCountNoTimeBeforeItWasAgreed() {
        query(issuedAgain()).statusCode(200);
        because(decision, "query-answer", "Her aunt fetches her.").statusCode(200);
        at("2026-09-01T09:00");
        agree(decision).statusCode(200);
        at("2026-09-01T09:01");
        assertThat(status(decision)).isEqualTo("OVERDUE");
        assertThat(Rows.of(
                        "select anchor_date, state from openiro.deadline where rule = 'OVERDUE_TAKEN_UP' and subject_id::text = ?",
                        decision))
                .containsExactly("2026-09-01|OPEN");
    }

    @Test
    void shouldBeOverdueOnceHoweverOftenTheBookIsCountedAgain() {
        at("2026-08-01T00:00");
        amira.but("update openiro.deadline set explanation = 'As an earlier release said it.' where child_id = :child"
                + " and rule = 'DECISION_CARRIED_OUT'");
        place.as("ADMIN")
                .headers(Api.key())
                .body("{\"date\": \"2026-12-01\", \"kind\": \"ADDED_DAY_OFF\", \"name\": \"Founders' day\"}")
                .post("/v1/working-day-adjustments")
                .then()
                .statusCode(201);
        at("2026-08-01T00:01");
        assertThat(deadlines("DECISION_CARRIED_OUT"))
                .containsExactly("2026-07-31|WITHDRAWN|null|SOCIAL_WORKER", "2026-07-31|OPEN|null|SOCIAL_WORKER");
        assertThat(Rows.of("select kind from openiro.significant_event where child_id = ?", amira.child()))
                .containsExactly("DECISIONS_NOT_CARRIED_OUT");
    }

    @Test
    void shouldCountAsNotDoneWhatWasOvertaken() {
        issuedAgain();
        at("2026-08-01T00:00");
        progress(worker(), "NOT_DONE", "2026-08-01", "Sami does not want to.").statusCode(200);
        because(decision, "closing", "They see each other at school.").statusCode(200);
        place.as("DCS")
                .get("/v1/reports/duties?from=2026-07-01&to=2026-07-31")
                .then()
                .body("duties.find { it.rule == 'MANAGER_RESPONSE' }.inTime", equalTo(1))
                .body("duties.find { it.rule == 'MANAGER_RESPONSE' }.notDone", equalTo(1))
                .body("duties.find { it.rule == 'DECISION_CARRIED_OUT' }.notDone", equalTo(2));
    }

    @Test
    void shouldGiveTimeForEachLapseOnce() {
        progress(worker(), "NOT_DONE", "2026-07-01", "Sami does not want to.").statusCode(200);
        at("2026-07-07T09:00");
        show(decision).body("escalatedAt", equalTo("2026-07-06T23:00:00Z"));
        progress(worker(), "NOT_DONE", "2026-07-07", "He still does not.").statusCode(200);
        assertThat(deadlines("OVERDUE_TAKEN_UP")).containsExactly("2026-07-06|OPEN|null|IRO");
        progress(worker(), "IN_PROGRESS", "2026-07-07", null).statusCode(200);
        at("2026-08-01T00:00");
        assertThat(deadlines("OVERDUE_TAKEN_UP"))
                .containsExactly("2026-07-06|WITHDRAWN|null|IRO", "2026-08-05|OPEN|null|IRO");
        at("2026-08-06T00:00");
        // The update of the care plan, too.
        counted("OVERDUE_TAKEN_UP", 0, 3);
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where subject_id::text = ? and action = 'ESCALATE_DECISION'",
                        decision))
                .hasSize(2);
    }

    @Test
    void shouldCountOneMissedDayOnceWhateverIsSaidOfIt() {
        at("2026-08-03T09:00");
        counted("DECISION_CARRIED_OUT", 0, 1);
        amira.but("update openiro.significant_event set description = 'As an earlier release said it.'"
                + " where child_id = :child");
        progress(worker(), "NOT_DONE", "2026-08-03", "Sami does not want to.").statusCode(200);
        progress(worker(), "IN_PROGRESS", "2026-08-03", null).statusCode(200);
        at("2026-08-03T09:01");
        assertThat(Rows.of("select kind from openiro.significant_event where child_id = ?", amira.child()))
                .hasSize(1);
        counted("DECISION_CARRIED_OUT", 0, 1);
        decision = correct(decision, writing()).statusCode(201).extract().path("id");
        counted("DECISION_CARRIED_OUT", 0, 1);
        decision = correct(decision, writing()).statusCode(201).extract().path("id");
        agree(decision).statusCode(200);
        counted("DECISION_CARRIED_OUT", 0, 1);
        progress(worker(), "DONE", "2026-08-03", "Sami came.").statusCode(200);
        counted("DECISION_CARRIED_OUT", 1, 0);
    }

    @Test
    void shouldCountWhatWasCorrectedAfterItsDay() {
        at("2026-08-03T09:00");
        correct(decision, writing().replace("2026-07-31", "2026-08-31")).statusCode(201);
        counted("DECISION_CARRIED_OUT", 0, 1);
    }

    @Test
    void shouldCountWhatWasGivenUpOnceItsDayHasPassed() {
        String other = issued();
        agree(other).statusCode(200);
        for (String each : List.of(decision, other)) {
            progress(worker(), each, "NOT_DONE", "2026-07-01", "Sami does not want to.")
                    .statusCode(200);
        }
        because(other, "closing", "They see each other at school.").statusCode(200);
        at("2026-07-31T09:00");
        counted("DECISION_CARRIED_OUT", 0, 0);
        at("2026-08-01T09:00");
        counted("DECISION_CARRIED_OUT", 0, 1);
    }

    @Test
    void shouldGiveTheTimeFromTheAgreementWhereThatCameADayTooLate() {
        clock.set("2026-08-03T09:00");
        decision =
                draft(writing().replace("2026-07-31", "2026-08-03")).extract().path("id");
        issue().statusCode(201);
        clock.set("2026-08-04T16:00");
        agree(decision).statusCode(200);
        background.finish();
        assertThat(Rows.of(
                        "select anchor_date from openiro.deadline where rule = 'OVERDUE_TAKEN_UP' and subject_id::text = ?",
                        decision))
                .containsExactly("2026-08-04");
    }

    @Test
    void shouldOweNothingForADayThatCannotBeCounted() {
        decision = issued();
        String draft = draft();
        amira.but("update openiro.review_decision set due_on = '3026-07-31' where id in ('" + decision + "', '" + draft
                + "')");
        issue().statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"))
                .body("errors.message", contains("Draft " + draft + "."));
        agree(decision).statusCode(200);
        assertThat(deadlines("DECISION_CARRIED_OUT")).hasSize(1);
    }

    @Test
    void shouldOweNothingWhenCareEndsWhileTheManagerAgrees() throws Exception {
        decision = issued();
        background.finish();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection connection = Components.database().administrator();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Nobody can end anything while nothing can be written to the audit.
            statement.execute("lock table openiro.audit_entry in share mode");
            Future<ValidatableResponse> agreed = threads.submit(() -> agree(decision));
            waiting(1);
            Future<ValidatableResponse> ended = threads.submit(this::endCare);
            waiting(2);
            connection.commit();
            agreed.get().statusCode(200);
            ended.get().statusCode(200);
        } finally {
            threads.shutdownNow();
        }
        assertThat(deadlines("DECISION_CARRIED_OUT")).hasSize(2).noneMatch(each -> each.contains("OPEN"));
    }

    private ValidatableResponse endCare() {
        return send(
                place.as("ADMIN"),
                "/v1/periods-of-care/" + amira.period() + "/end",
                "{\"endedAt\": \"2026-07-01T07:00:00Z\", \"reason\": \"E4A\"}");
    }

    private static void waiting(int many) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        Integer.parseInt(Rows.of("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                                        .get(0))
                                >= many);
    }

    private void counted(String rule, int late, int notDone) {
        String path = "duties.find { it.rule == '" + rule + "' }.";
        ValidatableResponse report = place.as("DCS")
                .get("/v1/reports/duties?from=2026-07-01&to=2026-08-30")
                .then()
                .statusCode(200);
        if (late + notDone == 0) {
            report.body("duties.find { it.rule == '" + rule + "' }", nullValue());
        } else {
            report.body(path + "late", equalTo(late)).body(path + "notDone", equalTo(notDone));
        }
    }

    /** From here on it is about another one, which nobody has answered. */
    private String issuedAgain() {
        decision = issued();
        return decision;
    }

    private ValidatableResponse progress(RequestSpecification who, String state, String on, String words) {
        return progress(who, decision, state, on, words);
    }
}
