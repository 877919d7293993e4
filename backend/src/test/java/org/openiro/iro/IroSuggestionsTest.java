package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Statements;
import org.openiro.test.TestClock;

/** Who could be a child's IRO, how much each has to do, and for which teams each stands. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class IroSuggestionsTest {

    @Inject
    TestClock clock;

    @Inject
    Statements statements;

    private AnotherAuthority place;
    private CareCase amira;

    /** Amira has Grace Okafor, whose profile has the person's id. */
    @BeforeEach
    void aChild() {
        place = AnotherAuthority.register();
        amira = CareCase.amira(place);
        clock.set("2026-07-01T09:00");
    }

    @Test
    void shouldAskWhoCalls() {
        Api.anonymous().get(path(amira)).then().statusCode(401);
        Api.anonymous().get("/v1/iros/caseloads").then().statusCode(401);
        for (String role : new String[] {"IRO", "SOCIAL_WORKER", "ADMIN", "DCS", "AUDITOR"}) {
            place.as(role).get(path(amira)).then().statusCode(403);
        }
        for (String role : new String[] {"IRO", "SOCIAL_WORKER", "ADMIN", "AUDITOR", "LEAD_MEMBER"}) {
            place.as(role).get("/v1/iros/caseloads").then().statusCode(403);
        }
        Api.as("IRO_MANAGER").get(path(amira)).then().statusCode(404);
        place.as("IRO_MANAGER").get("/v1/iros/caseloads?cursor=x").then().statusCode(400);
    }

    @Test
    void shouldRankWhoMayBeAllocatedAndSayWhatStandsInTheWayOfTheOthers() {
        CareCase sami = CareCase.amira(place);
        CareCase leo = CareCase.amira(place);
        CareCase mia = CareCase.amira(place);
        CareCase noor = CareCase.amira(place);
        CareCase zoe = CareCase.amira(place);
        group(amira, sami);
        // Amira went home and came back; the IRO of Leo works for the team of her social worker.
        amira.but(
                "update openiro.allocation set ended_on = '2026-06-20', end_reason = 'Went home' where child_id = :child;"
                        + " update openiro.period_of_care set looked_after_from = '2026-06-30' where id = :period;");
        describeIros();
        link(place.as("IRO_MANAGER"), iro(leo), "*", team(amira)).statusCode(200);
        partOfTheCase(mia, "CARE_PLAN_AUTHOR");
        amira.but("update openiro.iro_profile set registration_expires_on = '2026-06-30', qualified_on = '2024-07-01'"
                + " where id = '" + iro(noor) + "'");
        amira.but("update openiro.iro_profile set full_time_equivalent = 0.01 where id = '" + iro(zoe) + "'");

        place.as("IRO_MANAGER")
                .get(path(amira))
                .then()
                .statusCode(200)
                .body("items", hasSize(6))
                .body("items[0].iroId", equalTo(iro(sami)))
                .body("items[0].facts", contains("SIBLINGS_IRO"))
                .body("items[1].iroId", equalTo(iro(amira)))
                .body("items[1].facts", contains("PREVIOUS_IRO"))
                .body("items[1].caseload.children", equalTo(0))
                .body("items[1].roomLeft", equalTo(70.0f))
                .body("items[2].iroId", equalTo(iro(leo)))
                .body("items[2].facts", contains("LINKED_TEAM"))
                .body("items[3].iroId", equalTo(iro(zoe)))
                .body("items[3].facts", empty())
                .body("items[3].grounds", empty())
                .body("items[3].caseload.status", equalTo("RED"))
                .body("items[3].caseload.perFullTimeEquivalent", equalTo(100.0f))
                .body("items[0..3].eligible", contains(true, true, true, true))
                .body("items[4..5].eligible", contains(false, false))
                .body(
                        "items.find { it.iroId == '" + iro(noor) + "' }.grounds",
                        contains("REGISTRATION_LAPSED", "EXPERIENCE"))
                .body("items.find { it.iroId == '" + iro(mia) + "' }.grounds", contains("CARE_PLAN_AUTHOR"));
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where child_id = ? and operation = 'suggestIros'",
                        amira.child()))
                .containsExactly("READ");
    }

    @Test
    void shouldWeighSiblingsAndDistance() {
        CareCase sami = CareCase.amira(place);
        CareCase leo = CareCase.amira(place);
        group(amira, sami, leo);
        for (CareCase sibling : new CareCase[] {sami, leo}) {
            sibling.but("update openiro.allocation set iro_id = '" + iro(amira) + "' where child_id = :child");
        }
        leo.but("update openiro.episode set home_postcode = 'ZZ1 1AA', placement_postcode = 'YY2 2BB'"
                + " where child_id = :child");
        sami.but("update openiro.episode set home_postcode = 'ZZ1 1AA', placement_postcode = 'ZZ9 9ZZ'"
                + " where child_id = :child");
        for (String role : new String[] {"IRO_MANAGER", "DCS"}) {
            place.as(role)
                    .get("/v1/iros/caseloads")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(3))
                    .body(entry(amira) + ".displayName", equalTo("Grace Okafor"))
                    .body(entry(amira) + ".caseload.children", equalTo(3))
                    .body(entry(amira) + ".caseload.siblings", equalTo(2))
                    .body(entry(amira) + ".caseload.placedAway", equalTo(1))
                    .body(entry(amira) + ".caseload.weighted", equalTo(2.25f))
                    .body(entry(amira) + ".caseload.status", equalTo("GREEN"))
                    .body(entry(sami) + ".caseload.children", equalTo(0))
                    .body("weights.child", equalTo(1.0f))
                    .body("weights.sibling", equalTo(0.5f))
                    .body("weights.placedAway", equalTo(0.25f))
                    .body("weights.amberAbove", equalTo(70.0f))
                    .body("weights.redAbove", equalTo(85.0f));
        }
        String cursor = place.as("DCS")
                .get("/v1/iros/caseloads?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        place.as("DCS")
                .queryParam("cursor", cursor)
                .get("/v1/iros/caseloads")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void shouldAskTheDatabaseAsOftenForManyIrosAsForOne() {
        suggestions();
        long one = statements.during(this::suggestions);
        long caseloads = statements.during(this::caseloads);
        for (int i = 0; i < 12; i++) {
            CareCase.amira(place);
        }
        assertThat(statements.during(this::suggestions)).isEqualTo(one).isPositive();
        assertThat(statements.during(this::caseloads)).isEqualTo(caseloads).isPositive();
    }

    @Test
    void shouldLinkAnIroToTeams() {
        describeIros();
        String first = team(amira);
        String second = team(CareCase.amira(place));
        link(Api.anonymous(), iro(amira), "*", first).statusCode(401);
        link(place.as("IRO"), iro(amira), "*", first).statusCode(403);
        link(Api.as("IRO_MANAGER"), iro(amira), "*", first).statusCode(404);
        link(place.as("ADMIN"), iro(amira), "*", "no team").statusCode(400);
        link(place.as("ADMIN"), iro(amira), "\"9\"", first).statusCode(412);
        link(place.as("ADMIN"), iro(amira), "*", UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/teamIds"));
        String etag = link(place.as("ADMIN"), iro(amira), "\"0\"", first)
                .statusCode(200)
                .body("linkedTeamIds", contains(first))
                .extract()
                .header("ETag");
        place.as("IRO_MANAGER")
                .header("If-Match", etag)
                .body("{\"teamIds\": [\"%s\", \"%s\"]}".formatted(first, second))
                .put("/v1/iros/" + iro(amira) + "/teams")
                .then()
                .body("linkedTeamIds", containsInAnyOrder(first, second));
        place.as("IRO_MANAGER")
                .header("If-Match", "*")
                .body("{\"teamIds\": []}")
                .put("/v1/iros/" + iro(amira) + "/teams")
                .then()
                .body("linkedTeamIds", empty());
    }

    private static String path(CareCase whose) {
        return "/v1/children/" + whose.child() + "/iro-suggestions";
    }

    private static String entry(CareCase whose) {
        return "items.find { it.iroId == '" + iro(whose) + "' }";
    }

    private static String iro(CareCase whose) {
        return CareCase.person(whose.iro()).toString();
    }

    private void suggestions() {
        place.as("IRO_MANAGER").get(path(amira)).then().statusCode(200);
    }

    private void caseloads() {
        place.as("IRO_MANAGER").get("/v1/iros/caseloads?limit=200").then().statusCode(200);
    }

    private void group(CareCase... cases) {
        String ids =
                Arrays.stream(cases).map(each -> "\"" + each.child() + "\"").collect(Collectors.joining(", "));
        place.as("ADMIN")
                .headers(Api.key())
                .body("{\"childIds\": [" + ids + "]}")
                .post("/v1/sibling-groups")
                .then()
                .statusCode(201);
    }

    /** A new team, which the child's social worker is in. */
    private String team(CareCase whose) {
        UUID team = UUID.randomUUID();
        whose.but("insert into openiro.team (id, local_authority_id, name) values ('%s', :place, 'Team %s'); "
                        .formatted(team, team)
                + "update openiro.membership set team_id = '%s' where person_id = '%s'"
                        .formatted(team, CareCase.person(whose.worker())));
        return team.toString();
    }

    private void partOfTheCase(CareCase iroOf, String relation) {
        amira.but("insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)"
                + " values (gen_random_uuid(), :place, :child, '" + iro(iroOf) + "', '" + relation
                + "', '2026-06-01')");
    }

    /** What an answer must have, and a case put straight into the database has not. */
    private void describeIros() {
        amira.but("update openiro.iro_profile set experience = 'Twelve years', management_skills_evidence = 'Panel',"
                + " about_me = 'I am Grace.' where local_authority_id = :place");
    }

    private static ValidatableResponse link(RequestSpecification whoever, String iro, String etag, String team) {
        return whoever.header("If-Match", etag)
                .body("{\"teamIds\": [\"%s\"]}".formatted(team))
                .put("/v1/iros/" + iro + "/teams")
                .then();
    }
}
