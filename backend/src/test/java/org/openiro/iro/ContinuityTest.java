package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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

/** Siblings share an IRO, and a child who returns to care has the one before; anybody else needs a reason. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ContinuityTest {

    @Inject
    TestClock clock;

    private UUID child;
    private UUID sibling;
    private UUID person;
    private String known;
    private String other;

    @BeforeEach
    void twoSiblingsAndTwoIros() {
        clock.set("2026-06-09T09:00");
        child = Case.child();
        sibling = Case.child();
        person = Case.person("IRO");
        known = Case.profile(person);
        other = Case.profile(Case.person("IRO"));
    }

    @Test
    void shouldWantAReasonForAnotherIroThanASiblings() {
        group();
        Case.allocation(sibling, known, "2026-06-01");
        allocate(other, null)
                .statusCode(422)
                .body("type", equalTo("/problems/iro-continuity"))
                .body("errors.code", contains("SIBLINGS_IRO"))
                .body("errors.pointer", contains("/departure"));
        allocate(other, departure("CONFLICT_BETWEEN_SIBLINGS", " ")).statusCode(400);
        allocate(other, "{\"ground\": \"CONFLICT_BETWEEN_SIBLINGS\"}").statusCode(400);
        String id = allocate(other, departure("CONFLICT_BETWEEN_SIBLINGS", "They must not meet."))
                .statusCode(201)
                .body("departure.ground", equalTo("CONFLICT_BETWEEN_SIBLINGS"))
                .body("departure.reason", equalTo("They must not meet."))
                .extract()
                .path("id");
        Api.as("AUDITOR").get("/v1/allocations/" + id).then().body("departure.reason", equalTo("They must not meet."));
        assertThat(Case.rows(
                        "select reason from openiro.audit_entry where action = 'ALLOCATE_IRO' and child_id = ?", child))
                .containsExactly("They must not meet.");
    }

    @Test
    void shouldWantNoReasonForTheIroOfASibling() {
        group();
        Case.allocation(sibling, known, "2026-06-01");
        allocate(known, departure("GROUP_TOO_LARGE", "Not needed."))
                .statusCode(201)
                .body("departure", nullValue());
    }

    @Test
    void shouldWantNoReasonWhereNoSiblingHasAnIro() {
        group();
        allocate(other, null).statusCode(201).body("departure", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update openiro.membership set ended_on = '2026-06-01' where person_id = ?",
                "update openiro.iro_profile set registration_expires_on = '2026-06-01' where person_id = ?",
                "update openiro.iro_profile set qualified_on = '2024-06-01' where person_id = ?"
            })
    void shouldWantNoReasonWhereTheIroOfASiblingMayNotBeAllocated(String sql) {
        group();
        Case.allocation(sibling, known, "2026-06-01");
        Case.execute(sql, person);
        allocate(other, null).statusCode(201);
    }

    @Test
    void shouldWantNoReasonWhereTheIroOfASiblingIsPartOfTheCase() {
        group();
        Case.allocation(sibling, known, "2026-06-01");
        Case.keyPerson(child, person, "PERSONAL_ADVISER");
        allocate(other, null).statusCode(201);
    }

    @Test
    void shouldWantAReasonForAnotherIroThanBeforeOnAReturnToCare() {
        cameBack("2026-06-01");
        allocate(other, null).statusCode(422).body("errors.code", contains("PREVIOUS_IRO"));
        allocate(other, departure("GROUP_TOO_LARGE", "No siblings here."))
                .statusCode(422)
                .body("errors.code", contains("GROUND_DOES_NOT_FIT"));
        allocate(other, departure("CASELOAD", "She has 80 children."))
                .statusCode(201)
                .body("departure.ground", equalTo("CASELOAD"));
    }

    @Test
    void shouldWantNoReasonForTheSameIroOnAReturnToCare() {
        cameBack("2026-06-01");
        allocate(known, null).statusCode(201);
    }

    @Test
    void shouldWantNoReasonWithinAPeriodOfCare() {
        cameBack("2026-03-01");
        allocate(other, null).statusCode(201);
    }

    @Test
    void shouldNameBothWhereTheyAreTwo() {
        group();
        String third = Case.profile(Case.person("IRO"));
        Case.allocation(sibling, third, "2026-06-01");
        cameBack("2026-06-01");
        allocate(other, null).statusCode(422).body("errors.code", containsInAnyOrder("SIBLINGS_IRO", "PREVIOUS_IRO"));
        allocate(known, null).statusCode(422).body("errors.code", contains("SIBLINGS_IRO"));
        // Brothers and sisters come first.
        allocate(third, null).statusCode(201).body("departure", nullValue());
    }

    private void group() {
        Api.as("ADMIN")
                .headers(Api.key())
                .body("{\"childIds\": [\"%s\", \"%s\"]}".formatted(child, sibling))
                .post("/v1/sibling-groups")
                .then()
                .statusCode(201);
    }

    /** Had an IRO until April, and is looked after from a day on. */
    private void cameBack(String day) {
        Case.execute("""
                insert into openiro.allocation (id, local_authority_id, child_id, iro_id, started_on, ended_on, end_reason,
                    allocated_by)
                select gen_random_uuid(), local_authority_id, ?, id, '2026-01-05', '2026-04-10', 'Went home', person_id
                from openiro.iro_profile where person_id = ?
                """, child, person);
        Case.lookedAfter(child, LocalDate.parse(day), LocalDate.parse(day).plusDays(7));
    }

    private static String departure(String ground, String reason) {
        return "{\"ground\": \"%s\", \"reason\": \"%s\"}".formatted(ground, reason);
    }

    private ValidatableResponse allocate(String iro, String departure) {
        String body = Case.allocationBody(iro, "2026-06-09");
        return Api.as("IRO_MANAGER")
                .headers(Api.key())
                .body(departure == null ? body : body.replace("}", ", \"departure\": " + departure + "}"))
                .post("/v1/children/" + child + "/allocations")
                .then();
    }
}
