package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

@QuarkusTest
@QuarkusTestResource(Components.class)
class KeyPeopleTest {

    private static final LocalDate TODAY = LocalDate.now(new TestClock());

    private String child;

    @BeforeEach
    void registerChild() {
        child = Children.registered();
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(path()).then().statusCode(401);
    }

    @Test
    void shouldForbidAGuardianToAssign() {
        Api.as("GUARDIAN").headers(Api.key()).body("{}").post(path()).then().statusCode(403);
    }

    @Test
    void shouldNotShowTheKeyPeopleOfAChildWhoIsNotYours() {
        Api.as("SOCIAL_WORKER").get(path()).then().statusCode(404);
        Api.elsewhereAs("ADMIN").get(path()).then().statusCode(404);
        String entry = Children.id(assign("OTHER", "GUARDIAN", TODAY).statusCode(201));
        Api.as("ADMIN").get("/v1/children/" + Children.registered() + "/key-people/" + entry).then().statusCode(404);
    }

    @Test
    void shouldRefuseACursorOfAnotherList() {
        Api.as("ADMIN")
                .get(path() + "?cursor=nonsense")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/cursor"));
    }

    @Test
    void shouldAskForTheStateThatIsToBeChanged() {
        String entry = Children.id(assign("OTHER", "GUARDIAN", TODAY).statusCode(201));
        Api.as("ADMIN").delete(path() + "/" + entry).then().statusCode(428);
        end(entry, "\"5\"").statusCode(412);
    }

    @Test
    void shouldRefuseTheSamePartTwice() {
        assign("ADVOCATE", "ADVOCATE", TODAY).statusCode(201);
        assign("ADVOCATE", "ADVOCATE", TODAY).statusCode(409).body("type", equalTo("/problems/key-person-exists"));
    }

    @Test
    void shouldRefuseToEndWhatHasEnded() {
        String entry = Children.id(assign("OTHER", "GUARDIAN", TODAY).statusCode(201));
        end(entry, "\"0\"").statusCode(200).body("endedOn", equalTo(TODAY.toString()));
        end(entry, "\"1\"").statusCode(409).body("type", equalTo("/problems/key-person-ended"));
    }

    @Test
    void shouldRefuseSomebodyUnknown() {
        Api.as("ADMIN")
                .headers(Api.key())
                .body(body("CASE_WORKER", UUID.randomUUID().toString(), TODAY))
                .post(path())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors[0].pointer", equalTo("/personId"));
    }

    @Test
    void shouldRefuseDatesThatCannotBe() {
        assign("OTHER", "GUARDIAN", TODAY.plusDays(91)).statusCode(422);
        assign("OTHER", "GUARDIAN", LocalDate.parse("2015-03-01")).statusCode(422);
        assign("OTHER", "GUARDIAN", TODAY.plusDays(90)).statusCode(201);
    }

    @Test
    void shouldRefuseThePartsThatConflictWithBeingTheIro() {
        Children.allocate(child, "IRO", "2026-01-05");
        assign("VISITING_REPRESENTATIVE", "IRO", TODAY)
                .statusCode(422)
                .body("type", equalTo("/problems/iro-conflict"))
                .body("errors[0].code", equalTo("VISITING_REPRESENTATIVE"));
        assign("OTHER", "IRO", TODAY).statusCode(201);
    }

    @Test
    void shouldEndTheFormerCaseWorkerWhenANewOneComes() {
        assign("CASE_WORKER", "SOCIAL_WORKER", TODAY.minusDays(30)).statusCode(201);
        Api.as("SOCIAL_WORKER").get("/v1/children/" + child).then().statusCode(200);
        assign("CASE_WORKER", "PRACTICE_MANAGER", TODAY).statusCode(201);

        Api.as("SOCIAL_WORKER").get("/v1/children/" + child).then().statusCode(404);
        Api.as("PRACTICE_MANAGER").get("/v1/children/" + child).then().statusCode(200);
        Api.as("ADMIN")
                .get(path())
                .then()
                .statusCode(200)
                .body("items.displayName", contains("Social Worker of Northmoor Council", "Practice Manager of Northmoor Council"))
                .body("items[0].endedOn", equalTo(TODAY.toString()))
                .body("items[1].endedOn", nullValue());
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where child_id = ?::uuid and action like '%KEY_PERSON'"
                                + " order by id",
                        child))
                .containsExactly("ASSIGN_KEY_PERSON", "END_KEY_PERSON", "ASSIGN_KEY_PERSON");
    }

    @Test
    void shouldLetACaseWorkerInFromTheDayOfTheHandOver() {
        assign("CASE_WORKER", "SOCIAL_WORKER", TODAY.minusDays(30)).statusCode(201);
        assign("CASE_WORKER", "PRACTICE_MANAGER", TODAY.plusDays(5)).statusCode(201);
        Api.as("SOCIAL_WORKER").get("/v1/children/" + child).then().statusCode(200);
        Api.as("PRACTICE_MANAGER").get("/v1/children/" + child).then().statusCode(404);
    }

    @Test
    void shouldLetAnAdvocateSeeTheirChildAndNoOther() {
        assign("ADVOCATE", "ADVOCATE", TODAY).statusCode(201);
        Api.as("ADVOCATE").get("/v1/children/" + child).then().statusCode(200);
        Api.as("ADVOCATE").get("/v1/children/" + Children.registered()).then().statusCode(404);
    }

    private ValidatableResponse assign(String relation, String role, LocalDate from) {
        return Api.as("ADMIN")
                .headers(Api.key())
                .body(body(relation, Children.person(role), from))
                .post(path())
                .then();
    }

    private ValidatableResponse end(String entry, String etag) {
        return Api.as("ADMIN").headers(Map.of("If-Match", etag)).delete(path() + "/" + entry).then();
    }

    private static String body(String relation, String person, LocalDate from) {
        return """
                {"personId": "%s", "relation": "%s", "from": "%s"}
                """
                .formatted(person, relation, from);
    }

    private String path() {
        return "/v1/children/" + child + "/key-people";
    }
}
