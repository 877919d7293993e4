package org.openiro.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class TeamsTest {

    private AnotherAuthority authority;
    private UUID manager;

    @BeforeEach
    void chooseAManager() {
        authority = AnotherAuthority.register();
        manager = authority.person("PRACTICE_MANAGER");
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/teams").then().statusCode(401);
        Api.anonymous().body(team("North", manager)).post("/v1/teams").then().statusCode(401);
        Api.anonymous().get("/v1/teams/" + UUID.randomUUID()).then().statusCode(401);
        Api.anonymous()
                .body(team("North", manager))
                .put("/v1/teams/" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void shouldForbidOthers() {
        authority
                .as("SOCIAL_WORKER")
                .body(team("North", manager))
                .post("/v1/teams")
                .then()
                .statusCode(403);
        authority
                .as("AUDITOR")
                .body(team("North", manager))
                .put("/v1/teams/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        authority.as("ADVOCATE").get("/v1/teams").then().statusCode(403);
        authority.as("LEAD_MEMBER").get("/v1/teams/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void shouldNotShowATeamOfAnotherAuthority() {
        String path = "/v1/teams/" + registered("North");
        Api.as("ADMIN").get(path).then().statusCode(404);
        Api.as("ADMIN")
                .header("If-Match", "\"0\"")
                .body(team("North", manager))
                .put(path)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldNameWhatIsMissing() {
        register("{\"name\": \"North\"}").statusCode(400).body("errors[0].pointer", equalTo("/managerId"));
    }

    @Test
    void shouldAskForIfMatchAndRefuseAStaleOne() {
        String path = "/v1/teams/" + registered("North");
        authority.as("ADMIN").body(team("South", manager)).put(path).then().statusCode(428);
        authority
                .as("ADMIN")
                .header("If-Match", "\"4\"")
                .body(team("South", manager))
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void shouldRefuseANameThatIsTaken() {
        registered("North");
        register(team("North", manager)).statusCode(409).body("type", equalTo("/problems/team-name-taken"));
        change(registered("South"), team("North", manager))
                .statusCode(409)
                .body("type", equalTo("/problems/team-name-taken"));
    }

    @Test
    void shouldRefuseAManagerNobodyKnows() {
        register(team("North", UUID.randomUUID()))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors[0].pointer", equalTo("/managerId"))
                .body("errors[0].code", equalTo("NOT_FOUND"));
    }

    @Test
    void shouldNotHandATeamToTheIroOfOneOfItsChildren() {
        String team = registered("North");
        Components.database().asAdministrator("""
                update openiro.membership set team_id = '%3$s' where person_id = '%4$s';
                with child as (insert into openiro.child (id, local_authority_id, first_name, last_name, date_of_birth)
                        values (gen_random_uuid(), '%1$s', 'A', 'B', '2015-01-01') returning id),
                    worker as (insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)
                        select gen_random_uuid(), '%1$s', child.id, '%4$s', 'CASE_WORKER', '2026-01-01' from child),
                    profile as (insert into openiro.iro_profile (id, local_authority_id, person_id, qualification, regulator,
                            registration_number, registration_expires_on, qualified_on, full_time_equivalent)
                        values (gen_random_uuid(), '%1$s', '%2$s', 'q', 'SWE', 'SW1', '2099-01-01', '2001-01-01', 1) returning id)
                insert into openiro.allocation (id, local_authority_id, child_id, iro_id, started_on, allocated_by)
                select gen_random_uuid(), '%1$s', child.id, profile.id, '2026-01-01', '%2$s' from child, profile
                """.formatted(
                        authority.id(), authority.person("IRO"), team, authority.person("SOCIAL_WORKER")));
        change(team, team("North", authority.person("IRO")))
                .statusCode(422)
                .body("type", equalTo("/problems/iro-conflict"))
                .body("errors[0].code", equalTo("CASE_WORKER_MANAGER"))
                .body("errors[0].message", containsString("1"));
    }

    @Test
    void shouldChangeNameAndManager() {
        String team = registered("North");
        change(team, team("Far north", authority.person("IRO_MANAGER")))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Far north"))
                .body("managerName", equalTo("Iro Manager Person"));
        authority
                .as("AUDITOR")
                .get("/v1/teams/" + team)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("managerId", equalTo(authority.person("IRO_MANAGER").toString()));
        assertThat(Rows.of(
                        "select action, changed_fields from openiro.audit_entry where subject_id = ? order by at",
                        UUID.fromString(team)))
                .containsExactly("REGISTER_TEAM|{}", "UPDATE_TEAM|{name,managerId}");
    }

    @Test
    void shouldListByNameOnePageAfterAnother() {
        List.of("West", "East", "North").forEach(this::registered);
        String cursor = authority
                .as("DCS")
                .queryParam("limit", 2)
                .get("/v1/teams")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("East", "North")))
                .extract()
                .path("nextCursor");
        authority
                .as("DCS")
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get("/v1/teams")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("West")))
                .body("nextCursor", nullValue());
    }

    private ValidatableResponse register(String body) {
        return authority
                .as("ADMIN")
                .headers(Api.key())
                .body(body)
                .post("/v1/teams")
                .then();
    }

    private String registered(String name) {
        return register(team(name, manager)).statusCode(201).extract().path("id");
    }

    private ValidatableResponse change(String team, String body) {
        return authority
                .as("IRO_MANAGER")
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/v1/teams/" + team)
                .then();
    }

    private static String team(String name, UUID manager) {
        return "{\"name\": \"%s\", \"managerId\": \"%s\"}".formatted(name, manager);
    }
}
