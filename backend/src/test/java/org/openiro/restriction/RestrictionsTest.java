package org.openiro.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.openiro.restriction.Restricting.REASON;
import static org.openiro.restriction.Restricting.body;
import static org.openiro.restriction.Restricting.byDefault;
import static org.openiro.restriction.Restricting.lift;
import static org.openiro.restriction.Restricting.path;
import static org.openiro.restriction.Restricting.restrict;
import static org.openiro.restriction.Restricting.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Until;

@QuarkusTest
@QuarkusTestResource(Components.class)
class RestrictionsTest {

    private AnotherAuthority place;
    private CareCase amira;

    @BeforeEach
    void aChild() {
        place = AnotherAuthority.register();
        amira = CareCase.amira(place);
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        restrict(Api.anonymous(), amira, body()).statusCode(401);
        Api.anonymous().get("/v1/restrictions").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO", "SOCIAL_WORKER", "PRACTICE_MANAGER", "ADMIN", "AUDITOR", "ADVOCATE", "LEAD_MEMBER"})
    void shouldLeaveRestrictingToThoseWhoAnswerForIt(String role) {
        restrict(place.as(role), amira, body()).statusCode(403);
    }

    @Test
    void shouldNotFindAChildOfAnotherAuthority() {
        restrict(AnotherAuthority.register().as("DCS"), amira, body()).statusCode(404);
    }

    @Test
    void shouldRefuseWhatIsNotSaidOrOutOfDate() {
        restrict(place.as("DCS"), amira, "{\"personIds\": []}").statusCode(400);
        place.as("DCS")
                .headers(Api.key())
                .body(body())
                .post(path(amira) + "/restriction")
                .then()
                .statusCode(428);
        place.as("DCS")
                .headers(Api.key())
                .header("If-Match", "\"99\"")
                .body(body())
                .post(path(amira) + "/restriction")
                .then()
                .statusCode(412);
        restrict(place.as("DCS"), amira, body(AnotherAuthority.register().person("IRO")))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        assertThat(Rows.of("select 1 from openiro.record_restriction where child_id = ?", amira.child()))
                .isEmpty();
    }

    @Test
    void shouldNameThoseConcernedWithTheChildAndWhoeverRestricts() {
        UUID manager = place.person("PRACTICE_MANAGER");
        amira.but("insert into openiro.team (id, local_authority_id, name, manager_id) values ('" + amira.child()
                + "', :place, 'North', '" + manager + "'); update openiro.membership set team_id = '" + amira.child()
                + "' where person_id = '" + CareCase.person(amira.worker()) + "'");
        amira.but("insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since) values"
                + " (gen_random_uuid(), :place, :child, '" + place.person("GUARDIAN")
                + "', 'GUARDIAN', '2026-06-06')");
        String id = byDefault(amira, "IRO_MANAGER");
        place.as("IRO_MANAGER")
                .get("/v1/restrictions/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("reason", equalTo(REASON))
                .body("childId", equalTo(amira.child().toString()))
                .body(
                        "people.displayName",
                        contains(
                                "Daniel Price",
                                "Grace Okafor",
                                "Guardian Person",
                                "Iro Manager Person",
                                "Practice Manager Person"))
                .body("$", not(hasKey("liftedAt")));
        for (String named : List.of("PRACTICE_MANAGER", "GUARDIAN")) {
            place.as(named).get(path(amira)).then().statusCode(200).body("restricted", equalTo(true));
        }
    }

    @Test
    void shouldRestrictOnceAndAgainAfterLifting() {
        String id = to(amira, "DCS");
        restrict(place.as("DCS"), amira, body()).statusCode(409).body("type", equalTo("/problems/record-restricted"));
        lift(amira, "DCS", id)
                .statusCode(200)
                .body("people", empty())
                .body("liftedBy", equalTo(place.person("DCS").toString()))
                .body("liftingReason", equalTo("The relative has left."))
                .body("liftedAt", notNullValue());
        lift(amira, "DCS", id).statusCode(409).body("type", equalTo("/problems/restriction-lifted"));
        name("DCS", id).statusCode(409).body("type", equalTo("/problems/restriction-lifted"));
        place.as("ADMIN").get(path(amira)).then().statusCode(200).body("restricted", equalTo(false));
        to(amira, "DCS");
        place.as("ADMIN").get(path(amira)).then().statusCode(404);
    }

    @Test
    void shouldOpenTheRecordToWhoeverIsNamedLaterAndCloseItToWhoeverIsNotAnyMore() {
        String id = byDefault(amira, "DCS");
        Api.asSubject(amira.worker()).get(path(amira)).then().statusCode(200);
        place.as("IRO_MANAGER").get(path(amira)).then().statusCode(404);
        name("DCS", id, place.person("IRO_MANAGER"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body(
                        "people.personId",
                        containsInAnyOrder(
                                place.person("DCS").toString(),
                                place.person("IRO_MANAGER").toString()));
        Api.asSubject(amira.worker()).get(path(amira)).then().statusCode(404);
        place.as("IRO_MANAGER").get(path(amira)).then().statusCode(200);
    }

    @Test
    void shouldNotLetAManagerNameThemselves() {
        String id = byDefault(amira, "DCS");
        name("IRO_MANAGER", id, place.person("IRO_MANAGER"))
                .statusCode(409)
                .body("type", equalTo("/problems/not-named"));
        place.as("IRO_MANAGER").get(path(amira)).then().statusCode(404);
    }

    @Test
    void shouldLetAManagerWhoIsNotNamedLiftItButNotUnnoticed() {
        String id = byDefault(amira, "DCS");
        lift(amira, "IRO_MANAGER", id).statusCode(200);
        place.as("ADMIN").get(path(amira)).then().statusCode(200);
        assertThat(Rows.of("select kind from openiro.alert where subject_id = ?", UUID.fromString(id)))
                .containsExactly("RESTRICTION_LIFTED");
        assertThat(Rows.of(
                        "select action, actor_roles, reason from openiro.audit_entry where subject_id = ? order by at",
                        UUID.fromString(id)))
                .containsExactly(
                        "RESTRICT_RECORD|DCS|" + REASON, "LIFT_RESTRICTION|IRO_MANAGER|The relative has left.");
    }

    @Test
    void shouldRegisterWhatIsRestrictedWithoutAWordAboutTheChild() {
        String id = byDefault(amira, "IRO_MANAGER");
        for (String role : List.of("DCS", "AUDITOR", "IRO_MANAGER")) {
            String answer = place.as(role)
                    .get("/v1/restrictions")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("Amira", "Khan");
        }
        AnotherAuthority.register().as("DCS").get("/v1/restrictions").then().body("items", empty());
        place.as("ADMIN").get("/v1/restrictions").then().statusCode(403);
        String second = to(CareCase.amira(place), "DCS");
        String cursor = place.as("DCS")
                .get("/v1/restrictions?limit=1")
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("nextCursor");
        place.as("DCS").get("/v1/restrictions?limit=1&cursor=" + cursor).then().body("items.id", contains(id));
    }

    @Test
    void shouldAlertWhenTheLastManagerNamedHasLeft() {
        to(amira, "DCS");
        UUID director = place.person("DCS");
        String membership = Rows.of("select id from openiro.membership where person_id = ?", director)
                .get(0);
        place.as("ADMIN")
                .header("If-Match", "*")
                .delete("/v1/people/" + director + "/memberships/" + membership)
                .then()
                .statusCode(200);
        Until.done("CHECK_RESTRICTIONS", UUID.fromString(membership));
        place.as("IRO_MANAGER")
                .get("/v1/work/mine?kind=ALERT")
                .then()
                .body(
                        "items.title",
                        hasItem("Lift a restriction, or see to it: no manager is named for the record any more"));
    }

    private ValidatableResponse name(String role, String restriction, UUID... people) {
        return place.as(role)
                .header("If-Match", "*")
                .body(body(people))
                .put("/v1/restrictions/" + restriction + "/people")
                .then();
    }
}
