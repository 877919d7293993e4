package org.openiro.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;

/** Whose child it is: from which day to which, by which part in the case, and in which role. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class RelationsTest {

    private AnotherAuthority place;
    private CareCase amira;
    private CareCase leo;

    @BeforeEach
    void twoChildrenOfOneAuthority() {
        place = AnotherAuthority.register();
        amira = CareCase.amira(place);
        leo = CareCase.amira(place);
    }

    @Test
    void shouldNotLetAnAuditorWriteAsTheIroOfAnotherChild() {
        alsoIs(amira.iro(), "AUDITOR");
        read(amira.iro(), leo).statusCode(200);
        askForAdvocate(amira.iro(), leo).statusCode(404);
        askForAdvocate(amira.iro(), amira).statusCode(201);
    }

    @Test
    void shouldNotLetATeamsManagerActAsTheIroOfAnotherChild() {
        alsoIs(amira.iro(), "PRACTICE_MANAGER");
        UUID team = UUID.randomUUID();
        leo.but(
                "insert into openiro.team (id, local_authority_id, name, manager_id) values ('%s', :place, 'North', '%s')"
                        .formatted(team, CareCase.person(amira.iro())));
        leo.but("update openiro.membership set team_id = '%s' where person_id = '%s'"
                .formatted(team, CareCase.person(leo.worker())));
        read(amira.iro(), leo).statusCode(200);
        askForAdvocate(amira.iro(), leo).statusCode(404);
    }

    @Test
    void shouldListInTheRolesThatTheListIsOpenTo() {
        alsoIs(amira.iro(), "AUDITOR");
        String mine = request(amira);
        String notMine = request(leo);
        Api.asSubject(amira.iro())
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(mine))
                .body("items.id", not(hasItem(notMine)));
    }

    @ParameterizedTest
    @CsvSource({
        "CASE_WORKER_MANAGER, 200",
        "VISITING_REPRESENTATIVE, 200",
        "PERSONAL_ADVISER, 200",
        "CARE_PLAN_AUTHOR, 200",
        "RESOURCE_CONTROLLER, 200",
        "PARENT, 404",
        "CARER, 404",
        "OTHER, 404",
        "ADVOCATE, 404",
        "GUARDIAN, 404"
    })
    void shouldTakeOnlyAPartInTheCaseForAWorkers(String relation, int status) {
        isKeyPerson(amira, place.person("SOCIAL_WORKER"), relation, "current_date - 30", "null");
        read(Api.subject("SOCIAL_WORKER", place.code()), amira).statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOCIAL_WORKER", "ADVOCATE", "GUARDIAN"})
    void shouldCountARelationFromItsFirstDayToTheLastBeforeItsEnd(String role) {
        String relation = role.equals("SOCIAL_WORKER") ? "VISITING_REPRESENTATIVE" : role;
        UUID person = place.person(role);
        String subject = Api.subject(role, place.code());
        isKeyPerson(amira, person, relation, "current_date + 2", "null");
        read(subject, amira).statusCode(404);
        amira.but("update openiro.key_person set since = current_date - 2, ended_on = current_date - 1"
                + " where child_id = :child and person_id = '" + person + "'");
        read(subject, amira).statusCode(404);
        amira.but("update openiro.key_person set ended_on = current_date + 2"
                + " where child_id = :child and person_id = '" + person + "'");
        read(subject, amira).statusCode(200);
    }

    @Test
    void shouldKeepTheChildWithTheIroUntilTheHandOver() {
        UUID message = ChildsApp.of(amira).message("IRO", "Only for my IRO");
        handOverToLeosIro("current_date + 2");
        read(leo.iro(), amira).statusCode(404);
        Api.asSubject(leo.iro()).get("/v1/messages/" + message).then().statusCode(404);
        Api.asSubject(amira.iro()).get("/v1/messages/" + message).then().statusCode(200);
        markRead(amira.iro(), message).statusCode(200);

        amira.but(
                "update openiro.allocation set ended_on = current_date where child_id = :child and ended_on is not null");
        amira.but(
                "update openiro.allocation set started_on = current_date where child_id = :child and ended_on is null");
        read(leo.iro(), amira).statusCode(200);
        read(amira.iro(), amira).statusCode(404);
        Api.asSubject(amira.iro()).get("/v1/messages/" + message).then().statusCode(404);
        Api.asSubject(leo.iro()).get("/v1/messages/" + message).then().statusCode(200);
    }

    @Test
    void shouldKeepTheChildWithTheWorkerUntilTheHandOver() {
        UUID message = ChildsApp.of(amira).message("SOCIAL_WORKER", "Only for my worker");
        amira.but("update openiro.key_person set ended_on = current_date + 2 where child_id = :child");
        UUID next = CareCase.person(leo.worker());
        isKeyPerson(amira, next, "CASE_WORKER", "current_date + 2", "null");
        isKeyPerson(amira, next, "VISITING_REPRESENTATIVE", "current_date - 30", "null");
        Api.asSubject(leo.worker()).get("/v1/messages/" + message).then().statusCode(404);
        Api.asSubject(amira.worker())
                .get("/v1/children/" + amira.child() + "/messages")
                .then()
                .statusCode(200)
                .body("items.id", contains(message.toString()));
    }

    @Test
    void shouldListRequestsOnlyWhileTheCaseIsHeld() {
        request(amira);
        Api.asSubject(amira.worker()).get("/v1/advocacy-requests").then().body("items", hasSize(1));
        amira.but("update openiro.key_person set since = current_date + 2 where child_id = :child");
        Api.asSubject(amira.worker()).get("/v1/advocacy-requests").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"ADVOCATE, false", "GUARDIAN, false", "SOCIAL_WORKER, true", "ADMIN, true"})
    void shouldTellOnlyStaffWhereTheChildLives(String role, boolean told) {
        amira.but(
                "update openiro.episode set placement_type = 'U6', placement_postcode = 'ZZ4 2QT' where child_id = :child");
        String relation = role.equals("ADVOCATE") || role.equals("GUARDIAN") ? role : "VISITING_REPRESENTATIVE";
        isKeyPerson(amira, place.person(role), relation, "current_date - 30", "null");
        String expected = told ? "ZZ4 2QT" : null;
        place.as(role)
                .get("/v1/periods-of-care/" + amira.period())
                .then()
                .statusCode(200)
                .body("placements", hasSize(1))
                .body("placements[0].postcode", equalTo(expected));
        place.as(role)
                .get("/v1/children/" + amira.child() + "/periods-of-care")
                .then()
                .statusCode(200)
                .body("items[0].placements[0].postcode", equalTo(expected));
    }

    private void alsoIs(String subject, String role) {
        amira.but("insert into openiro.membership (id, local_authority_id, person_id, role, since)"
                + " values (gen_random_uuid(), :place, '%s', '%s', '2020-01-01')"
                        .formatted(CareCase.person(subject), role));
    }

    private static void isKeyPerson(CareCase of, UUID person, String relation, String since, String endedOn) {
        of.but("insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since, ended_on)"
                + " values (gen_random_uuid(), :place, :child, '%s', '%s', %s, %s)"
                        .formatted(person, relation, since, endedOn));
    }

    /** Profiles have the ids of their people in these cases. */
    private void handOverToLeosIro(String day) {
        amira.but("update openiro.allocation set ended_on = " + day + " where child_id = :child");
        amira.but("insert into openiro.allocation (id, local_authority_id, child_id, iro_id, started_on, allocated_by)"
                + " values (gen_random_uuid(), :place, :child, '%1$s', %2$s, '%1$s')"
                        .formatted(CareCase.person(leo.iro()), day));
    }

    private static ValidatableResponse read(String subject, CareCase of) {
        return Api.asSubject(subject).get("/v1/children/" + of.child()).then();
    }

    private static ValidatableResponse askForAdvocate(String subject, CareCase of) {
        return Api.asSubject(subject)
                .headers(Api.key())
                .body("{}")
                .post("/v1/children/" + of.child() + "/advocacy-requests")
                .then();
    }

    private static ValidatableResponse markRead(String subject, UUID message) {
        return Api.asSubject(subject)
                .headers(Api.key())
                .post("/v1/messages/" + message + "/read")
                .then();
    }

    private static String request(CareCase of) {
        return askForAdvocate(of.iro(), of).statusCode(201).extract().path("id");
    }
}
