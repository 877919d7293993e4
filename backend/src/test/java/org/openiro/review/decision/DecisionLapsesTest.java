package org.openiro.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

    /** From here on it is about another one, which nobody has answered. */
    private String issuedAgain() {
        decision = issued();
        return decision;
    }

    private ValidatableResponse progress(RequestSpecification who, String state, String on, String words) {
        return progress(who, decision, state, on, words);
    }
}
