package org.openiro.iro;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.Api;
import org.openiro.test.Case;
import org.openiro.test.Components;
import org.openiro.test.TestClock;

@QuarkusTest
@QuarkusTestResource(Components.class)
class AllocationConflictsTest {

    @Inject
    TestClock clock;

    private UUID child;
    private UUID person;
    private String iro;

    @BeforeEach
    void anIroAndAChild() {
        clock.set("2026-06-09T09:00");
        child = Case.child();
        person = Case.person("IRO");
        iro = Case.profile(person);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CASE_WORKER",
                "CASE_WORKER_MANAGER",
                "VISITING_REPRESENTATIVE",
                "PERSONAL_ADVISER",
                "CARE_PLAN_AUTHOR",
                "RESOURCE_CONTROLLER"
            })
    void shouldRefuseWhoeverIsPartOfTheCase(String relation) {
        Case.keyPerson(child, person, relation);
        allocate(child)
                .statusCode(422)
                .body("type", equalTo("/problems/iro-conflict"))
                .body("errors.code", contains(relation))
                .body("errors[0].pointer", equalTo("/iroId"));
    }

    @Test
    void shouldNameEveryGroundAtOnce() {
        Case.keyPerson(child, person, "PERSONAL_ADVISER");
        Case.keyPerson(child, person, "RESOURCE_CONTROLLER");
        allocate(child)
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("PERSONAL_ADVISER", "RESOURCE_CONTROLLER"));
    }

    @Test
    void shouldRefuseTheManagerOfACaseWorkersTeam() {
        UUID worker = Case.person("AUDITOR");
        Case.member(worker, "SOCIAL_WORKER", Case.team(person));
        Case.keyPerson(child, worker, "CASE_WORKER");
        allocate(child).statusCode(422).body("errors.code", contains("CASE_WORKER_MANAGER"));
    }

    @Test
    void shouldRefuseTheManagerOfAVisitorsTeam() {
        UUID visitor = Case.person("AUDITOR");
        Case.member(visitor, "SOCIAL_WORKER", Case.team(person));
        Case.keyPerson(child, visitor, "VISITING_REPRESENTATIVE");
        allocate(child).statusCode(422).body("errors.code", contains("CASE_WORKER_MANAGER"));
    }

    @Test
    void shouldRefuseOneIroForALookedAfterParentAndChild() {
        UUID parent = Case.child();
        Case.parent(child, parent);
        Case.allocation(parent, iro, "2026-06-01");
        allocate(child).statusCode(422).body("errors.code", contains("LOOKED_AFTER_PARENT_OR_CHILD"));

        UUID grandchild = Case.child();
        Case.parent(parent, grandchild);
        UUID another = Case.child();
        Case.parent(another, child);
        allocate(grandchild).statusCode(422).body("errors.code", contains("LOOKED_AFTER_PARENT_OR_CHILD"));
        allocate(another).statusCode(201);
    }

    @Test
    void shouldAllowWhoeverWasPartOfTheCaseOrStandsElsewhere() {
        Case.keyPerson(child, person, "CASE_WORKER", LocalDate.parse("2026-06-09"));
        Case.keyPerson(child, person, "OTHER");
        Case.keyPerson(Case.child(), person, "CASE_WORKER");
        UUID worker = Case.person("AUDITOR");
        Case.member(worker, "SOCIAL_WORKER", Case.team(Case.person("PRACTICE_MANAGER")));
        Case.keyPerson(child, worker, "CASE_WORKER");
        allocate(child).statusCode(201);
    }

    @Test
    void shouldRefuseWhoeverIsStillPartOfTheCaseOnTheFirstDay() {
        Case.keyPerson(child, person, "CASE_WORKER", LocalDate.parse("2026-06-10"));
        allocate(child).statusCode(422);
    }

    @Test
    void shouldWarnOfWhatCameUpSince() {
        String allocation = allocate(child)
                .statusCode(201)
                .body("warnings.code", not(hasItem("CONFLICT_OF_INTEREST")))
                .extract()
                .path("id");
        UUID worker = Case.person("AUDITOR");
        Case.member(worker, "SOCIAL_WORKER", Case.team(person));
        Case.keyPerson(child, worker, "CASE_WORKER");
        Api.as("IRO_MANAGER")
                .get("/v1/allocations/" + allocation)
                .then()
                .statusCode(200)
                .body("warnings.find { it.code == 'CONFLICT_OF_INTEREST' }.message", containsString("manages"));
    }

    private ValidatableResponse allocate(UUID whom) {
        return Api.as("IRO_MANAGER")
                .headers(Api.key())
                .body(Case.allocationBody(iro, "2026-06-09"))
                .post("/v1/children/" + whom + "/allocations")
                .then();
    }
}
