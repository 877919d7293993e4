package org.openiro.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class MembershipsTest {

    private AnotherAuthority authority;
    private String auditor;

    @BeforeEach
    void chooseAPerson() {
        authority = AnotherAuthority.register();
        auditor = "/v1/people/" + authority.person("AUDITOR");
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().body(role("IRO")).post(auditor + "/memberships").then().statusCode(401);
        Api.anonymous()
                .delete(auditor + "/memberships/" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void shouldForbidOthersToGiveOrTakeRoles() {
        authority
                .as("DCS")
                .body(role("IRO"))
                .post(auditor + "/memberships")
                .then()
                .statusCode(403);
        authority
                .as("DCS")
                .delete(auditor + "/memberships/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNotFindAPersonOfAnotherAuthorityOrAnUnknownMembership() {
        Api.as("ADMIN")
                .headers(Api.key())
                .body(role("IRO"))
                .post(auditor + "/memberships")
                .then()
                .statusCode(404);
        authority
                .as("ADMIN")
                .header("If-Match", "\"0\"")
                .delete(auditor + "/memberships/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        end(auditor, membership("IRO")).statusCode(404);
    }

    @Test
    void shouldRefuseAnUnknownRole() {
        give(auditor, "{\"role\": \"KING\"}").statusCode(400).body("errors[0].pointer", equalTo("/role"));
    }

    @Test
    void shouldAskForIfMatchAndRefuseAStaleOne() {
        String path = auditor + "/memberships/" + membership("AUDITOR");
        authority.as("ADMIN").delete(path).then().statusCode(428);
        authority.as("ADMIN").header("If-Match", "\"7\"").delete(path).then().statusCode(412);
    }

    @Test
    void shouldRefuseARoleThatThePersonHas() {
        give(auditor, role("AUDITOR")).statusCode(409).body("type", equalTo("/problems/membership-exists"));
    }

    @Test
    void shouldGiveARoleInEachOfTwoTeamsAndCountItOnce() {
        String first = team("North");
        String second = team("South");
        String manager = "/v1/people/" + authority.person("PRACTICE_MANAGER");
        give(manager, roleIn("SOCIAL_WORKER", first)).statusCode(201);
        give(manager, roleIn("SOCIAL_WORKER", second)).statusCode(201).body("memberships", hasSize(3));
        give(manager, roleIn("SOCIAL_WORKER", second)).statusCode(409);
        authority
                .as("PRACTICE_MANAGER")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("actingFor.roles", equalTo(java.util.List.of("SOCIAL_WORKER", "PRACTICE_MANAGER")));
    }

    @Test
    void shouldAskForTheTeamOfASocialWorker() {
        give(auditor, role("SOCIAL_WORKER"))
                .statusCode(422)
                .body("type", equalTo("/problems/team-needed"))
                .body("errors[0].pointer", equalTo("/teamId"));
        give(auditor, roleIn("IRO", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
    }

    @Test
    void shouldMoveTheEntityTagOfThePersonWithEachRole() {
        give(auditor, role("LEAD_MEMBER")).statusCode(201).header("ETag", equalTo("\"1\""));
        authority.as("ADMIN").get(auditor).then().statusCode(200).header("ETag", equalTo("\"1\""));
        authority
                .as("ADMIN")
                .header("If-Match", "\"0\"")
                .delete(auditor + "/memberships/" + membership("AUDITOR"))
                .then()
                .statusCode(412);
        authority
                .as("ADMIN")
                .header("If-Match", "\"1\"")
                .delete(auditor + "/memberships/" + membership("AUDITOR"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
    }

    @Test
    void shouldWorkWithTheNextRequest() {
        authority.as("AUDITOR").body("{}").post("/v1/teams").then().statusCode(403);
        give(auditor, role("ADMIN")).statusCode(201);
        authority
                .as("AUDITOR")
                .headers(Api.key())
                .body("{}")
                .post("/v1/teams")
                .then()
                .statusCode(400);
        end(auditor, membership("AUDITOR", "ADMIN")).statusCode(200);
        authority.as("AUDITOR").body("{}").post("/v1/teams").then().statusCode(403);
    }

    @Test
    void shouldKeepAMembershipThatEnded() {
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        UUID ended = membership("AUDITOR");
        end(auditor, ended)
                .statusCode(200)
                .body("memberships", hasSize(1))
                .body("memberships[0].endedOn", equalTo(today));
        end(auditor, ended).statusCode(409).body("type", equalTo("/problems/membership-ended"));
        give(auditor, role("AUDITOR")).statusCode(201).body("memberships", hasSize(2));
        assertThat(Rows.of("select action from openiro.audit_entry where subject_id = ?", ended))
                .containsExactly("END_MEMBERSHIP");
    }

    @Test
    void shouldNotEndTheRoleOfAnIroWithChildren() {
        Components.database().asAdministrator("""
                with child as (insert into openiro.child (id, local_authority_id, first_name, last_name, date_of_birth)
                        values (gen_random_uuid(), '%1$s', 'A', 'B', '2015-01-01') returning id),
                    profile as (insert into openiro.iro_profile (id, local_authority_id, person_id, qualification, regulator,
                            registration_number, registration_expires_on, qualified_on, full_time_equivalent)
                        values (gen_random_uuid(), '%1$s', '%2$s', 'q', 'SWE', 'SW1', '2099-01-01', '2001-01-01', 1) returning id)
                insert into openiro.allocation (id, local_authority_id, child_id, iro_id, started_on, allocated_by)
                select gen_random_uuid(), '%1$s', child.id, profile.id, '2026-01-01', '%2$s' from child, profile
                """.formatted(authority.id(), authority.person("IRO")));
        end("/v1/people/" + authority.person("IRO"), membership("IRO"))
                .statusCode(409)
                .body("type", equalTo("/problems/membership-in-use"));
    }

    @Test
    void shouldNotEndTheRoleOfAManagerWithATeam() {
        team("North");
        end("/v1/people/" + authority.person("PRACTICE_MANAGER"), membership("PRACTICE_MANAGER"))
                .statusCode(409)
                .body("type", equalTo("/problems/membership-in-use"));
    }

    private ValidatableResponse give(String person, String body) {
        return authority
                .as("ADMIN")
                .headers(Api.key())
                .body(body)
                .post(person + "/memberships")
                .then();
    }

    private ValidatableResponse end(String person, UUID membership) {
        return authority
                .as("ADMIN")
                .header("If-Match", "*")
                .delete(person + "/memberships/" + membership)
                .then();
    }

    private String team(String name) {
        return authority
                .as("ADMIN")
                .headers(Api.key())
                .body("{\"name\": \"%s\", \"managerId\": \"%s\"}".formatted(name, authority.person("PRACTICE_MANAGER")))
                .post("/v1/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private UUID membership(String role) {
        return membership(role, role);
    }

    private UUID membership(String person, String role) {
        return UUID.fromString(Rows.of(
                        "select id from openiro.membership where person_id = ? and role = ?",
                        authority.person(person),
                        role)
                .get(0));
    }

    private static String role(String role) {
        return "{\"role\": \"" + role + "\"}";
    }

    private static String roleIn(String role, String team) {
        return "{\"role\": \"%s\", \"teamId\": \"%s\"}".formatted(role, team);
    }
}
