package org.openiro.review.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.work.PausedDispatchers;

/** Sent on Wednesday 1 July 2026, and to be answered by Wednesday 8 July. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class DecisionAnswersTest extends DecisionCase {

    @Inject
    PausedDispatchers dispatchers;

    private String decision;

    @BeforeEach
    void sent() {
        clock.set("2026-07-01T09:00");
        decision = issued();
    }

    @Test
    void shouldBeForTheManagerOfTheTeam() {
        String path = "/v1/review-decisions/" + decision + "/response";
        send(iro(), path, "{\"answer\": \"AGREED\"}").statusCode(403);
        send(Api.asSubject(amira.worker()), path, "{\"answer\": \"AGREED\"}").statusCode(403);
        amira.but("update openiro.membership set team_id = null where person_id = '" + CareCase.person(amira.worker())
                + "'");
        agree(decision).statusCode(404);
        send(AnotherAuthority.register().as("PRACTICE_MANAGER"), path, "{\"answer\": \"AGREED\"}")
                .statusCode(404);
    }

    @Test
    void shouldRefuseAQueryWithoutAReason() {
        String path = "/v1/review-decisions/" + decision + "/response";
        send(manager(), path, "{\"answer\": \"QUERIED\"}").statusCode(400).body("errors.pointer", contains("/reason"));
        send(manager(), path, "{\"answer\": \"AGREED\", \"reason\": \"x\"}").statusCode(400);
        manager()
                .headers(Api.key())
                .body("{\"answer\": \"AGREED\"}")
                .post(path)
                .then()
                .statusCode(428);
    }

    @Test
    void shouldMeetTheDutyWithTheLastAnswer() {
        String other = issued();
        clock.set("2026-07-02T09:00");
        agree(decision)
                .statusCode(200)
                .body("status", equalTo("AGREED"))
                .body("response.answeredAt", equalTo("2026-07-02T08:00:00Z"));
        assertThat(deadlines("MANAGER_RESPONSE"))
                .containsExactly("2026-07-08|MET|2026-07-02|PRACTICE_MANAGER", "2026-07-08|OPEN|null|PRACTICE_MANAGER");
        query(other).statusCode(200).body("status", equalTo("DISPUTED"));
        assertThat(deadlines("MANAGER_RESPONSE")).noneMatch(each -> each.contains("OPEN"));
        assertThat(deadlines("DECISION_CARRIED_OUT")).containsExactly("2026-07-31|OPEN|null|SOCIAL_WORKER");
        agree(decision).statusCode(409).body("type", equalTo("/problems/decision-answered"));
        Api.asSubject(amira.worker())
                .get("/v1/work/mine?kind=FOLLOW_UP")
                .then()
                .body("items.title", hasItem("Carry out a decision on Amira K."));
        at("2026-07-09T00:00");
        assertThat(status(other)).isEqualTo("DISPUTED");
    }

    @Test
    void shouldTakeSilenceAsAgreementFromThatVeryMoment() {
        at("2026-07-08T23:59:59");
        assertThat(status(decision)).isEqualTo("ISSUED");
        at("2026-07-10T08:30");
        show(decision)
                .body("status", equalTo("AGREED_BY_DEFAULT"))
                .body("response.answer", equalTo("AGREED_BY_DEFAULT"))
                .body("response.answeredAt", equalTo("2026-07-08T23:00:00Z"))
                .body("response", not(hasKey("answeredById")));
        assertThat(deadlines("MANAGER_RESPONSE")).containsExactly("2026-07-08|WITHDRAWN|null|PRACTICE_MANAGER");
        assertThat(deadlines("DECISION_CARRIED_OUT")).containsExactly("2026-07-31|OPEN|null|SOCIAL_WORKER");
        agree(decision).statusCode(409).body("type", equalTo("/problems/decision-agreed-by-default"));
        query(decision).statusCode(409);
    }

    @Test
    void shouldRefuseALateAnswerAlsoBeforeTheSilenceIsOnRecord() {
        dispatchers.pause();
        try {
            clock.set("2026-07-09T00:00");
            query(decision).statusCode(409).body("type", equalTo("/problems/decision-agreed-by-default"));
        } finally {
            dispatchers.resume();
        }
    }

    @Test
    void shouldMoveTheMomentWithTheCalendar() {
        place.as("ADMIN")
                .headers(Api.key())
                .body("{\"date\": \"2026-07-06\", \"kind\": \"ADDED_DAY_OFF\", \"name\": \"Founders' day\"}")
                .post("/v1/working-day-adjustments")
                .then()
                .statusCode(201);
        background.finish();
        at("2026-07-09T00:00");
        assertThat(status(decision)).isEqualTo("ISSUED");
        at("2026-07-10T00:00");
        show(decision).body("response.answeredAt", equalTo("2026-07-09T23:00:00Z"));
    }

    @Test
    void shouldLetTheIroAnswerAQuery() {
        query(decision).statusCode(200).body("response.query", equalTo("Nobody can drive her."));
        assertThat(deadlines("DECISION_QUERY_ANSWER")).containsExactly("2026-07-08|OPEN|null|IRO");
        iro().get("/v1/work/mine?kind=FOLLOW_UP").then().body("items.subject.id", hasItem(decision));
        agree(decision).statusCode(409);
        because(decision, "query-answer", "Her aunt fetches her.")
                .statusCode(200)
                .body("status", equalTo("DISPUTED"))
                .body("response.queryAnswer", equalTo("Her aunt fetches her."));
        because(decision, "query-answer", "Again")
                .statusCode(409)
                .body("type", equalTo("/problems/decision-not-queried"));
        assertThat(deadlines("DECISION_QUERY_ANSWER")).containsExactly("2026-07-08|MET|2026-07-01|IRO");
        query(decision).statusCode(409);
        agree(decision)
                .statusCode(200)
                .body("status", equalTo("AGREED"))
                .body("response.query", equalTo("Nobody can drive her."));
    }

    @Test
    void shouldWithdrawWhatWasQueried() {
        query(decision);
        because(decision, "withdrawal", "The manager is right.").statusCode(200).body("status", equalTo("WITHDRAWN"));
        assertThat(deadlines("DECISION_QUERY_ANSWER")).containsExactly("2026-07-08|MET|2026-07-01|IRO");
        agree(decision).statusCode(409).body("type", equalTo("/problems/decision-ended"));
    }

    @Test
    void shouldCorrectWhatWasSentByAnotherVersion() {
        query(decision);
        clock.set("2026-07-02T09:00");
        String corrected = send(
                        iro(),
                        "/v1/review-decisions/" + decision + "/correction",
                        "{\"reason\": \"Sundays suit all.\", \"decision\": "
                                + writing().replace("second Saturday", "Sunday") + "}")
                .statusCode(201)
                .body("status", equalTo("ISSUED"))
                .body("supersedesId", equalTo(decision))
                .body("response", nullValue())
                .extract()
                .path("id");
        show(decision)
                .body("status", equalTo("SUPERSEDED"))
                .body("text", equalTo("Amira sees Sami every second Saturday."));
        assertThat(deadlines("MANAGER_RESPONSE"))
                .containsExactly("2026-07-08|MET|2026-07-01|PRACTICE_MANAGER", "2026-07-09|OPEN|null|PRACTICE_MANAGER");
        send(
                        iro(),
                        "/v1/review-decisions/" + decision + "/correction",
                        "{\"reason\": \"Again.\", \"decision\": " + writing() + "}")
                .statusCode(409);
        agree(corrected).statusCode(200);
    }
}
