package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.DueWork;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;
import org.openiro.work.Dispatcher;

/** A child who is left without an IRO is owed another as soon as practicable: Children Act 1989, section 25A(3). */
@QuarkusTest
@QuarkusTestResource(Components.class)
class IroVacanciesTest {

    private static final String OWED = "state || ' ' || rule || ' ' || due_date || coalesce(' on ' || met_on, '')";

    @Inject
    TestClock clock;

    @Inject
    Dispatcher dispatcher;

    private AnotherAuthority place;
    private CareCase amira;
    private String allocation;

    @BeforeEach
    void aChildWithAnIro() {
        place = AnotherAuthority.register();
        amira = CareCase.amira(place);
        allocation = Rows.of("select id from openiro.allocation where child_id = ?", amira.child())
                .get(0);
        clock.set("2026-07-01T09:00");
    }

    @Test
    void shouldAgeForManagerAndDirectorUntilAnotherIsAllocated() {
        end("2026-07-01");
        assertThat(owed()).containsExactly("OPEN IRO_VACANCY 2026-07-08");
        for (String role : List.of("IRO_MANAGER", "DCS")) {
            mine(role, "GREEN").body("items.title", hasItem("Allocate another IRO to Amira K."));
        }
        // Friday 3 July is the second working day.
        clock.set("2026-07-03T23:59");
        mine("DCS", "GREEN").body("items.kind", contains("ALLOCATION"));
        clock.set("2026-07-04T00:00");
        mine("DCS", "GREEN").body("items", empty());
        mine("DCS", "AMBER").body("items.kind", contains("ALLOCATION")).body("items.status", contains("AMBER"));
        mine("IRO_MANAGER", "AMBER").body("items.kind", hasItem("ALLOCATION"));
        shown("AMBER");
        clock.set("2026-07-08T23:59");
        mine("DCS", "AMBER").body("items.kind", contains("ALLOCATION"));
        clock.set("2026-07-09T00:00");
        mine("DCS", "RED").body("items.kind", contains("ALLOCATION")).body("items.daysLeft", contains(-1));
        shown("RED");
        place.as("DCS")
                .get("/v1/work/summary")
                .then()
                .body("mine.kind", contains("ALLOCATION"))
                .body("mine.red", contains(1))
                .body("mine.amber", contains(0));
        place.as("PRACTICE_MANAGER").get("/v1/work/mine").then().body("items", empty());

        allocate(profile("2030-11-30"), "2026-07-09")
                .statusCode(201)
                .body("dueDate", equalTo("2026-07-08"))
                .body("warnings.code", hasItem("AFTER_DUE_DATE"));
        assertThat(owed()).containsExactly("MET IRO_VACANCY 2026-07-08 on 2026-07-09");
        mine("DCS", "RED").body("items", empty());
    }

    @Test
    void shouldOweNobodyWhereOneFollowsTheOther() {
        end("2026-07-20");
        allocate(profile("2030-11-30"), "2026-07-20").statusCode(201);
        clock.set("2026-07-20T00:00");
        workOff();
        assertThat(owed()).isEmpty();
    }

    @Test
    void shouldOweAnotherOnTheDayAnAllocationEndsAndNotBefore() {
        end("2026-07-20");
        workOff();
        assertThat(owed()).isEmpty();
        clock.set("2026-07-20T00:00");
        workOff();
        assertThat(owed()).containsExactly("OPEN IRO_VACANCY 2026-07-27");
    }

    @Test
    void shouldCountFromTheDayTheChildWasLeftHoweverLateThatIsRecorded() {
        end("2026-06-24");
        assertThat(owed()).containsExactly("OPEN IRO_VACANCY 2026-07-01");
    }

    @Test
    void shouldOweAnotherWhenTheRegistrationLapsesUntilItIsRenewed() {
        end("2026-07-01");
        UUID person = CareCase.person(Api.subject("IRO", place.code()));
        String iro = profile("2026-07-15");
        String next = allocate(iro, "2026-07-01").statusCode(201).extract().path("id");
        clock.set("2026-07-15T23:59");
        workOff();
        assertThat(owed()).containsExactly("MET IRO_VACANCY 2026-07-08 on 2026-07-01");
        clock.set("2026-07-16T00:00");
        workOff();
        assertThat(owed()).containsExactly("MET IRO_VACANCY 2026-07-08 on 2026-07-01", "OPEN IRO_VACANCY 2026-07-23");
        manager().get("/v1/allocations/" + next).then().body("status", equalTo("VACANT"));

        clock.set("2026-07-17T09:00");
        manager()
                .header("If-Match", "*")
                .body(Profiles.change("2027-06-30"))
                .put("/v1/iros/" + iro)
                .then()
                .statusCode(200)
                .body("personId", equalTo(person.toString()));
        assertThat(owed()).contains("MET IRO_VACANCY 2026-07-23 on 2026-07-17").hasSize(2);
        manager().get("/v1/allocations/" + next).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void shouldKeepTheDayOnWhichALapsedIroLeftTheChild() {
        amira.but("update openiro.iro_profile set registration_expires_on = '2026-06-23'"
                + " where id = (select iro_id from openiro.allocation where child_id = :child)");
        end("2026-07-01");
        assertThat(owed()).containsExactly("OPEN IRO_VACANCY 2026-07-01");
    }

    @Test
    void shouldOweTheFirstOneAgainWhereThereNeverWasOneForADay() {
        end("2026-06-06");
        // Five working days after Saturday 6 June, as at the beginning.
        assertThat(owed()).containsExactly("OPEN ALLOCATE_IRO 2026-06-12");
        allocate(profile("2030-11-30"), "2026-07-01").statusCode(201).body("dueDate", equalTo("2026-06-12"));
        assertThat(owed()).containsExactly("MET ALLOCATE_IRO 2026-06-12 on 2026-07-01");
    }

    private void shown(String status) {
        manager()
                .get("/v1/children/" + amira.child() + "/deadlines?status=" + status)
                .then()
                .statusCode(200)
                .body("items.rule", hasItem("IRO_VACANCY"))
                .body("items.find { it.rule == 'IRO_VACANCY' }.amberFrom", equalTo("2026-07-04"))
                .body("items.find { it.rule == 'IRO_VACANCY' }.anchorEvent", equalTo("IRO_LEFT"))
                .body("items.find { it.rule == 'IRO_VACANCY' }.status", equalTo(status));
    }

    private ValidatableResponse mine(String role, String status) {
        return place.as(role).get("/v1/work/mine?status=" + status).then().statusCode(200);
    }

    private void end(String on) {
        manager()
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedOn\": \"%s\", \"reason\": \"Left.\"}".formatted(on))
                .post("/v1/allocations/" + allocation + "/end")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse allocate(String iro, String from) {
        return manager()
                .headers(Api.key())
                .body("{\"iroId\": \"%s\", \"from\": \"%s\"}".formatted(iro, from))
                .post("/v1/children/" + amira.child() + "/allocations")
                .then();
    }

    private String profile(String expiresOn) {
        return Profiles.of(manager(), place.person("IRO"), expiresOn);
    }

    private RequestSpecification manager() {
        return place.as("IRO_MANAGER");
    }

    private List<String> owed() {
        return Rows.of(
                "select " + OWED + " from openiro.deadline where subject_id = ? and rule in"
                        + " ('ALLOCATE_IRO', 'IRO_VACANCY') order by created_at",
                amira.period());
    }

    private void workOff() {
        DueWork.workOff(dispatcher, clock, "CHECK_IRO_VACANCIES");
        DueWork.workOff(dispatcher, clock, "CHECK_CHILD_HAS_IRO");
    }
}
