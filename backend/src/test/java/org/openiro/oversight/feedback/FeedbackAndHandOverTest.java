package org.openiro.oversight.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** What could be better was said to Daniel and to his team, and was not acknowledged by Wednesday 24 June 2026. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class FeedbackAndHandOverTest {

    private static final String RULE = "PRACTICE_FEEDBACK_SEEN";
    private static final String LET_GO = "WITHDRAWN|The recipient no longer holds the case";

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);
    private final UUID daniel = CareCase.person(amira.worker());
    private final UUID north = UUID.randomUUID();
    private final UUID south = UUID.randomUUID();
    private String personal;
    private String toTeam;

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    @BeforeEach
    void nobodyAcknowledges() {
        amira.but("""
                insert into openiro.team (id, local_authority_id, name, manager_id) values
                    ('%1$s', :place, 'North', '%3$s'), ('%2$s', :place, 'South', '%3$s');
                update openiro.membership set team_id = '%1$s' where person_id = '%4$s';
                """.formatted(north, south, place.person("PRACTICE_MANAGER"), daniel));
        clock.set("2026-06-10T10:00");
        personal = send("SOCIAL_WORKER");
        toTeam = send("TEAM");
        clock.set("2026-06-25T09:00");
        work.finish();
        assertThat(deadlines()).containsExactly("OPEN|null", "OPEN|null");
    }

    @Test
    void shouldLetGoWhatIsOverdueOnTheDayTheCaseChangesHands() {
        String successor = person("SOCIAL_WORKER");
        assign(successor, "CASE_WORKER", "2026-06-26");
        work.finish();
        assertThat(deadlines()).containsExactly("OPEN|null", "OPEN|null");
        clock.set("2026-06-26T09:00");
        work.finish();
        assertThat(deadlines()).containsExactly(LET_GO, LET_GO);
        place.as("IRO_MANAGER").get("/v1/work").then().body("items.subject.id", not(hasItem(personal)));
    }

    @Test
    void shouldLetGoWhatTheTeamWasToldWhenItsWorkerIsInAnother() {
        admin().headers(Api.key())
                .body("{\"role\": \"SOCIAL_WORKER\", \"teamId\": \"%s\"}".formatted(south))
                .post("/v1/people/" + daniel + "/memberships")
                .then()
                .statusCode(201);
        work.finish();
        assertThat(deadlines()).containsExactly("OPEN|null", "OPEN|null");
        admin().header("If-Match", "*")
                .delete("/v1/people/%s/memberships/%s"
                        .formatted(
                                daniel,
                                Rows.of("select id from openiro.membership where team_id = ?", north)
                                        .get(0)))
                .then()
                .statusCode(200);
        work.finish();
        assertThat(deadlines()).containsExactly("OPEN|null", LET_GO);
        worker().get("/v1/work/mine").then().body("items.subject.id", hasItem(personal));
    }

    @Test
    void shouldWaitForNobodyWhoCannotAcknowledgeIt() {
        place.as("IRO_MANAGER").get("/v1/work").then().body("items.subject.id", hasItem(personal));
        amira.but("update openiro.key_person set ended_on = '2026-06-25' where child_id = :child");
        place.as("IRO_MANAGER")
                .get("/v1/work/mine")
                .then()
                .statusCode(200)
                .body("items.subject.id", not(hasItem(personal)))
                .body("items.subject.id", not(hasItem(toTeam)));
    }

    @Test
    void shouldBeReadByTheManagerOfTheTeamAndByNoOtherManager() {
        RequestSpecification manager = place.as("PRACTICE_MANAGER");
        manager.get(path("practice-feedback")).then().statusCode(200).body("items.id", contains(toTeam, personal));
        String other = person("PRACTICE_MANAGER");
        assign(other, "RESOURCE_CONTROLLER", "2026-06-20");
        Api.asSubject(other)
                .get(path("practice-feedback"))
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.asSubject(other).get("/v1/practice-feedback/" + personal).then().statusCode(404);
        Api.asSubject(other).get("/v1/practice-feedback/" + toTeam).then().statusCode(404);
    }

    @Test
    void shouldNotBeLearntOfFromWhatIsOwed() {
        for (String reader : List.of("IRO_MANAGER", "AUDITOR", "DCS")) {
            place.as(reader)
                    .get(path("deadlines"))
                    .then()
                    .statusCode(200)
                    .body(
                            "items.findAll { it.rule == '" + RULE + "' }.subject.id",
                            containsInAnyOrder(personal, toTeam));
        }
        for (RequestSpecification other : List.of(admin(), worker(), place.as("PRACTICE_MANAGER"))) {
            other.get(path("deadlines"))
                    .then()
                    .statusCode(200)
                    .body("items.rule", hasItem("FIRST_REVIEW"))
                    .body("items.rule", not(hasItem(RULE)));
        }
        worker().get(path("deadlines") + "?status=RED").then().statusCode(200).body("items.rule", not(hasItem(RULE)));
        admin().get("/v1/work").then().statusCode(200).body("items.subject.id", not(hasItem(personal)));
        worker().get("/v1/work/mine").then().body("items.subject.id", hasItem(personal));
    }

    private RequestSpecification admin() {
        return place.as("ADMIN");
    }

    private RequestSpecification worker() {
        return Api.asSubject(amira.worker());
    }

    private String path(String what) {
        return "/v1/children/" + amira.child() + "/" + what;
    }

    private String send(String to) {
        return Api.asSubject(amira.iro())
                .headers(Api.key())
                .body("{\"to\": \"%s\", \"kind\": \"CONSTRUCTIVE\", \"theme\": \"VISITS\", \"text\": \"As agreed.\"}"
                        .formatted(to))
                .post(path("practice-feedback"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The subject of somebody who is in no team. */
    private String person(String role) {
        String subject = "nora-" + UUID.randomUUID();
        amira.but("""
                insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name)
                    values ('%1$s', :place, '%2$s', 'STAFF', 'Nora Lane', 'Nora');
                insert into openiro.membership (id, local_authority_id, person_id, role, since)
                    values (gen_random_uuid(), :place, '%1$s', '%3$s', '2020-01-01');
                """.formatted(UUID.randomUUID(), subject, role));
        return subject;
    }

    private void assign(String subject, String relation, String from) {
        admin().headers(Api.key())
                .body("{\"personId\": \"%s\", \"relation\": \"%s\", \"from\": \"%s\"}"
                        .formatted(CareCase.person(subject), relation, from))
                .post(path("key-people"))
                .then()
                .statusCode(201);
    }

    private List<String> deadlines() {
        return Rows.of(
                "select state, withdrawn_reason from openiro.deadline where child_id = ? and rule = ? order by state",
                amira.child(),
                RULE);
    }
}
