package org.openiro.oversight.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.ReviewHeldOnTuesday;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Daniel holds Amira's case, in a team that somebody manages. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class PracticeFeedbackTest {

    private static final String TITLE = "See what the IRO says about the work with Amira K.";

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);
    private final UUID team = UUID.randomUUID();

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    @BeforeEach
    void setUp() {
        clock.set("2026-06-10T10:00");
        amira.but(
                "insert into openiro.team (id, local_authority_id, name, manager_id) values ('%s', :place, 'North', '%s');"
                                .formatted(team, place.person("PRACTICE_MANAGER"))
                        + "update openiro.membership set team_id = '%s' where person_id = '%s'"
                                .formatted(team, CareCase.person(amira.worker())));
    }

    @Test
    void shouldBeSentByTheServiceAndReadByWhomItIsFor() {
        Api.anonymous().get(path()).then().statusCode(401);
        send(worker(), "SOCIAL_WORKER", "POSITIVE", "").statusCode(403);
        worker().get(path()).then().statusCode(403);
        CareCase ben = CareCase.amira(place);
        send(Api.asSubject(ben.iro()), "TEAM", "POSITIVE", "").statusCode(404);
        send(iro(), "EVERYBODY", "POSITIVE", "").statusCode(400);
        send(iro(), "TEAM", "POSITIVE", ", \"reviewId\": \"%s\"".formatted(ReviewHeldOnTuesday.planned(ben, clock)))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        UUID review = ReviewHeldOnTuesday.planned(amira, clock);
        String personal = id(send(iro(), "SOCIAL_WORKER", "POSITIVE", ", \"reviewId\": \"%s\"".formatted(review)));
        clock.set("2026-06-10T11:00");
        String toTeam = id(send(iro(), "TEAM", "CONSTRUCTIVE", ""));

        Api.asSubject(ben.iro()).get("/v1/practice-feedback/" + toTeam).then().statusCode(404);
        worker().get("/v1/practice-feedback/" + toTeam).then().statusCode(404);
        String colleague = "colleague-" + amira.child();
        amira.but("""
                insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name)
                    values ('%1$s', :place, '%2$s', 'STAFF', 'Nora Lane', 'Nora');
                insert into openiro.membership (id, local_authority_id, person_id, role, team_id, since)
                    values (gen_random_uuid(), :place, '%1$s', 'SOCIAL_WORKER', '%3$s', '2020-01-01');
                insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)
                    values (gen_random_uuid(), :place, :child, '%1$s', 'PERSONAL_ADVISER', '2026-06-06');
                """.formatted(UUID.randomUUID(), colleague, team));
        Api.asSubject(colleague).get("/v1/practice-feedback/" + personal).then().statusCode(404);
        Api.asSubject(colleague)
                .get("/v1/practice-feedback")
                .then()
                .statusCode(200)
                .body("items", empty());
        worker().get("/v1/practice-feedback/" + personal)
                .then()
                .statusCode(200)
                .body("status", equalTo("SENT"))
                .body("recipientId", equalTo(CareCase.person(amira.worker()).toString()))
                .body("reviewId", equalTo(review.toString()))
                .body("$", not(hasKey("acknowledgement")));
        worker().get("/v1/practice-feedback").then().body("items.id", contains(personal));
        manager()
                .get("/v1/practice-feedback")
                .then()
                .body("items.id", contains(toTeam))
                .body("items[0]", not(hasKey("recipientId")));
        manager().get("/v1/practice-feedback/" + personal).then().statusCode(200);
        String next = iro().queryParam("limit", 1)
                .get(path())
                .then()
                .statusCode(200)
                .body("items.id", contains(toTeam))
                .extract()
                .path("nextCursor");
        place.as("AUDITOR")
                .queryParam("cursor", next)
                .get(path())
                .then()
                .body("items.id", contains(personal))
                .body("$", not(hasKey("nextCursor")));
    }

    @Test
    void shouldBeAcknowledgedByWhomItIsForWithAnAnswerOrWithout() {
        String personal = id(send(iro(), "SOCIAL_WORKER", "CONSTRUCTIVE", ""));
        String toTeam = id(send(iro(), "TEAM", "POSITIVE", ""));
        worker().get("/v1/work/mine")
                .then()
                .body("items.findAll { it.kind == 'OVERSIGHT' }.title", contains(TITLE))
                .body("items.findAll { it.kind == 'OVERSIGHT' }.dueDate", contains("2026-06-24"));
        manager()
                .get("/v1/work/mine")
                .then()
                .body("items.findAll { it.kind == 'OVERSIGHT' }.subject.id", contains(toTeam));
        acknowledge(iro(), personal, "{}").statusCode(403);
        acknowledge(manager(), personal, "{}").statusCode(404);
        acknowledge(worker(), toTeam, "{}").statusCode(404);
        acknowledge(worker(), personal, "{\"answer\": \"\"}").statusCode(400);
        acknowledge(worker(), personal, "{\"answer\": \" \u2003\"}").statusCode(400);
        worker().headers(Api.key())
                .header("If-Match", "\"7\"")
                .body("{}")
                .post("/v1/practice-feedback/" + personal + "/acknowledgement")
                .then()
                .statusCode(412);
        acknowledge(worker(), personal, "{\"answer\": \"I will. Thank you.\"}")
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("acknowledgement.answer", equalTo("I will. Thank you."));
        acknowledge(worker(), personal, "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/practice-feedback-not-open"));
        acknowledge(manager(), toTeam, "{}")
                .statusCode(200)
                .body("acknowledgement.acknowledgedBy", notNullValue())
                .body("acknowledgement", not(hasKey("answer")));
        assertThat(deadlines()).containsExactly("MET|null", "MET|null");
        place.as("IRO_MANAGER")
                .get("/v1/reports/practice-feedback?from=2026-06-01&to=2026-06-30")
                .then()
                .statusCode(200)
                .body("feedback", hasSize(1))
                .body("feedback[0].teamName", equalTo("North"))
                .body("feedback[0].theme", equalTo("REPORTS_IN_TIME"))
                .body("feedback[0].positive", equalTo(1))
                .body("feedback[0].constructive", equalTo(1))
                .body("feedback[0].acknowledged", equalTo(2));
        place.as("IRO_MANAGER")
                .get("/v1/reports/practice-feedback?from=2026-06-11&to=2026-06-30")
                .then()
                .body("feedback", empty());
    }

    @Test
    void shouldNeverMakeGoodWordsOverdue() {
        send(iro(), "SOCIAL_WORKER", "POSITIVE", "").statusCode(201);
        String better = id(send(iro(), "SOCIAL_WORKER", "CONSTRUCTIVE", ""));
        clock.set("2026-06-25T09:00");
        work.finish();
        assertThat(deadlines()).containsExactly("OPEN|null", "WITHDRAWN|Good words need no answer");
        worker().get("/v1/work/mine")
                .then()
                .body("items.findAll { it.kind == 'OVERSIGHT' }.subject.id", contains(better))
                .body("items.findAll { it.kind == 'OVERSIGHT' }.status", contains("RED"));
    }

    @Test
    void shouldNotPassToWhoeverHoldsTheCaseNext() {
        send(iro(), "SOCIAL_WORKER", "CONSTRUCTIVE", "").statusCode(201);
        String successor = "successor-" + amira.child();
        amira.but("""
                insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name)
                    values ('%1$s', :place, '%2$s', 'STAFF', 'Nora Lane', 'Nora');
                insert into openiro.membership (id, local_authority_id, person_id, role, since)
                    values (gen_random_uuid(), :place, '%1$s', 'SOCIAL_WORKER', '2020-01-01');
                update openiro.key_person set ended_on = '2026-06-12' where child_id = :child;
                insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)
                    values (gen_random_uuid(), :place, :child, '%1$s', 'CASE_WORKER', '2026-06-12');
                """.formatted(UUID.randomUUID(), successor));
        clock.set("2026-06-12T10:00");
        Api.asSubject(successor).get("/v1/work/mine").then().statusCode(200).body("items.title", not(hasItem(TITLE)));
        worker().get("/v1/work/mine").then().body("items.title", not(hasItem(TITLE)));
        worker().get("/v1/practice-feedback").then().statusCode(200).body("items", empty());
        send(iro(), "TEAM", "CONSTRUCTIVE", "")
                .statusCode(409)
                .body("type", equalTo("/problems/feedback-recipient-missing"));
        clock.set("2026-06-25T09:00");
        work.finish();
        assertThat(deadlines()).containsExactly("WITHDRAWN|The recipient no longer holds the case");
        amira.but(
                "update openiro.key_person set ended_on = '2026-06-20' where person_id = (select id from openiro.person"
                        + " where subject = '" + successor + "')");
        send(iro(), "SOCIAL_WORKER", "POSITIVE", "")
                .statusCode(409)
                .body("type", equalTo("/problems/feedback-recipient-missing"));
    }

    @Test
    void shouldStayWithAReasonWhenItIsWithdrawn() {
        String wrong = id(send(iro(), "SOCIAL_WORKER", "CONSTRUCTIVE", ""));
        withdraw(worker(), wrong).statusCode(403);
        withdraw(place.as("IRO"), wrong).statusCode(404);
        withdraw(iro(), wrong)
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("It was another team."));
        withdraw(iro(), wrong).statusCode(409).body("type", equalTo("/problems/practice-feedback-not-open"));
        acknowledge(worker(), wrong, "{}").statusCode(409);
        assertThat(deadlines()).containsExactly("WITHDRAWN|The feedback was withdrawn");
        assertThat(Rows.of(
                        "select action, reason from openiro.audit_entry where child_id = ? and subject_type = 'PracticeFeedback'"
                                + " order by id",
                        amira.child()))
                .containsExactly("SEND_PRACTICE_FEEDBACK|null", "WITHDRAW_PRACTICE_FEEDBACK|It was another team.");
        place.as("DCS")
                .get("/v1/reports/practice-feedback?from=2026-06-01&to=2026-06-30")
                .then()
                .body("feedback", empty());
    }

    private RequestSpecification iro() {
        return Api.asSubject(amira.iro());
    }

    private RequestSpecification worker() {
        return Api.asSubject(amira.worker());
    }

    private RequestSpecification manager() {
        return place.as("PRACTICE_MANAGER");
    }

    private String path() {
        return "/v1/children/" + amira.child() + "/practice-feedback";
    }

    private ValidatableResponse send(RequestSpecification who, String to, String kind, String more) {
        return who.headers(Api.key())
                .body("{\"to\": \"%s\", \"kind\": \"%s\", \"theme\": \"REPORTS_IN_TIME\", \"text\": \"As agreed.\"%s}"
                        .formatted(to, kind, more))
                .post(path())
                .then();
    }

    private static String id(ValidatableResponse sent) {
        return sent.statusCode(201).extract().path("id");
    }

    private static ValidatableResponse acknowledge(RequestSpecification who, String feedback, String body) {
        return who.headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post("/v1/practice-feedback/" + feedback + "/acknowledgement")
                .then();
    }

    private static ValidatableResponse withdraw(RequestSpecification who, String feedback) {
        return who.headers(Api.key())
                .header("If-Match", "*")
                .body("{\"reason\": \"It was another team.\"}")
                .post("/v1/practice-feedback/" + feedback + "/withdrawal")
                .then();
    }

    private List<String> deadlines() {
        return Rows.of(
                "select state, withdrawn_reason from openiro.deadline where child_id = ? and rule = 'PRACTICE_FEEDBACK_SEEN'"
                        + " order by state",
                amira.child());
    }
}
