package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.Case;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** What an IRO owes before the registration ends, and managers who are to be the IRO of a child themselves. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class PersonalDutiesTest {

    private static final String POLICY = "/v1/service-policy";

    private final AnotherAuthority place = AnotherAuthority.register();

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork background;

    @BeforeEach
    void setClock() {
        clock.set("2026-06-10T10:00");
    }

    @Test
    void shouldOweTheRenewalFourWeeksBeforeTheRegistrationEnds() {
        UUID iro = place.person("IRO");
        String profile = profile(iro, "SWE", "2026-11-30");
        assertThat(owed(iro, "REGISTRATION_RENEWAL")).containsExactly("2026-11-02|OPEN|null|null");
        place.as("IRO")
                .get("/v1/work/mine")
                .then()
                .body("items.title", contains("Record that the registration of Iro Person was renewed"));
        place.as("IRO_MANAGER").get("/v1/work/mine").then().body("items.kind", contains("SERVICE"));

        clock.set("2026-11-04T10:00");
        change(profile, "SWE", "2027-11-30");
        assertThat(owed(iro, "REGISTRATION_RENEWAL"))
                .containsExactly("2026-11-02|MET|2026-11-04|null", "2027-11-02|OPEN|null|null");
        change(profile, "SWE", "2027-11-29");
        change(profile, "HCPC_LEGACY", "2027-11-29");
        assertThat(owed(iro, "REGISTRATION_RENEWAL"))
                .containsExactly(
                        "2026-11-02|MET|2026-11-04|null",
                        "2027-11-02|WITHDRAWN|null|Recalculated",
                        "2027-11-01|WITHDRAWN|null|Not an IRO under a present regulator any more");
        place.as("IRO").get("/v1/work/mine").then().body("items", empty());
    }

    @Test
    void shouldLetTheManagersOfTheServiceAndTheDirectorDecideOnThePolicy() {
        Api.anonymous().get(POLICY).then().statusCode(401);
        place.as("SOCIAL_WORKER").get(POLICY).then().statusCode(403);
        place.as("ADMIN").header("If-Match", "*").body(on()).put(POLICY).then().statusCode(403);
        place.as("DCS").header("If-Match", "*").body("{}").put(POLICY).then().statusCode(400);
        place.as("DCS").body(on()).put(POLICY).then().statusCode(428);
        place.as("DCS")
                .header("If-Match", "\"9\"")
                .body(on())
                .put(POLICY)
                .then()
                .statusCode(412);
        place.as("IRO").get(POLICY).then().statusCode(200).body("managersCarryChild", equalTo(false));
        put(on());
        place.as("IRO").get(POLICY).then().body("managersCarryChild", equalTo(true));
    }

    @Test
    void shouldOweManagersAChildOfTheirOwnWhileThePolicySaysSo() {
        UUID manager = place.person("IRO_MANAGER");
        put(on());
        assertThat(owed(manager, "MANAGER_CARRIES_CHILD")).containsExactly("2026-07-10|OPEN|null|null");
        place.as("IRO_MANAGER")
                .get("/v1/work/mine?kind=SERVICE")
                .then()
                .body("items.title", contains("Allocate a child to Iro Manager Person, who manages the service"));
        put(on());
        put("{\"managersCarryChild\": false}");
        assertThat(owed(manager, "MANAGER_CARRIES_CHILD"))
                .containsExactly("2026-07-10|WITHDRAWN|null|Not the policy of the authority any more");
    }

    @Test
    void shouldKeepInStepWithTheAllocationsOfTheManager() {
        UUID manager = place.person("IRO_MANAGER");
        Rows.of(
                "insert into openiro.membership (id, local_authority_id, person_id, role, since)"
                        + " values (gen_random_uuid(), ?, ?, 'IRO', '2020-01-01') returning 1",
                place.id(),
                manager);
        String profile = profile(manager, "SWE", "2030-11-30");
        put(on());
        String allocation = allocate(profile, "2026-06-15");
        assertThat(owed(manager, "MANAGER_CARRIES_CHILD")).containsExactly("2026-07-10|OPEN|null|null");
        clock.set("2026-06-15T00:01");
        background.finish();
        assertThat(owed(manager, "MANAGER_CARRIES_CHILD")).containsExactly("2026-07-10|MET|2026-06-15|null");

        end(allocation, "2026-06-20");
        clock.set("2026-06-20T00:01");
        background.finish();
        assertThat(owed(manager, "MANAGER_CARRIES_CHILD"))
                .containsExactly("2026-07-10|MET|2026-06-15|null", "2026-07-20|OPEN|null|null");
        allocate(profile, "2026-06-20");
        assertThat(owed(manager, "MANAGER_CARRIES_CHILD"))
                .containsExactly("2026-07-10|MET|2026-06-15|null", "2026-07-20|MET|2026-06-20|null");
    }

    private String allocate(String profile, String from) {
        UUID child = UUID.randomUUID();
        Rows.of(
                "insert into openiro.child (id, local_authority_id, first_name, last_name, date_of_birth)"
                        + " values (?, ?, 'Amira', 'Hassan', '2015-03-02') returning 1",
                child,
                place.id());
        return place.as("IRO_MANAGER")
                .headers(Api.key())
                .body(Case.allocationBody(profile, from))
                .post("/v1/children/" + child + "/allocations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void end(String allocation, String on) {
        place.as("IRO_MANAGER")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedOn\": \"" + on + "\", \"reason\": \"Moved\"}")
                .post("/v1/allocations/" + allocation + "/end")
                .then()
                .statusCode(200);
    }

    private String profile(UUID person, String regulator, String expiresOn) {
        return place.as("IRO_MANAGER")
                .headers(Api.key())
                .body(Case.profileBody(person, regulator, expiresOn, "2009-07-15"))
                .post("/v1/iros")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(String profile, String regulator, String expiresOn) {
        place.as("IRO_MANAGER")
                .header("If-Match", "*")
                .body(Case.changeBody(regulator, expiresOn, "2009-07-15"))
                .put("/v1/iros/" + profile)
                .then()
                .statusCode(200);
    }

    private void put(String policy) {
        place.as("DCS").header("If-Match", "*").body(policy).put(POLICY).then().statusCode(200);
    }

    private static String on() {
        return "{\"managersCarryChild\": true}";
    }

    private static List<String> owed(UUID person, String rule) {
        return Rows.of(
                "select due_date, state, met_on, withdrawn_reason from openiro.deadline"
                        + " where person_id = ? and rule = ? order by id",
                person,
                rule);
    }
}
