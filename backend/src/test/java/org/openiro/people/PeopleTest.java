package org.openiro.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class PeopleTest {

    private static final String GRACE = """
            {"displayName": "Grace Okafor", "firstName": "Grace", "kind": "STAFF", "email": "grace@northmoor.example",
             "phone": "01632 960114", "subject": "%s"}
            """;

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/people").then().statusCode(401);
        Api.anonymous().body(grace("s")).post("/v1/people").then().statusCode(401);
        Api.anonymous().get("/v1/people/" + UUID.randomUUID()).then().statusCode(401);
        Api.anonymous()
                .body(grace("s"))
                .put("/v1/people/" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO", "SOCIAL_WORKER", "DCS", "AUDITOR", "SYSTEM"})
    void shouldForbidOthersToRegisterOrChange(String role) {
        Api.as(role).body(grace("s")).post("/v1/people").then().statusCode(403);
        Api.as(role)
                .body(grace("s"))
                .put("/v1/people/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADVOCATE", "GUARDIAN", "LEAD_MEMBER"})
    void shouldForbidOutsidersToRead(String role) {
        Api.as(role).get("/v1/people").then().statusCode(403);
        Api.as(role).get("/v1/people/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void shouldNotShowAPersonOfAnotherAuthority() {
        String path = registered(uniqueSubject());
        Api.elsewhereAs("ADMIN").get(path).then().statusCode(404);
        Api.elsewhereAs("ADMIN")
                .header("If-Match", "\"0\"")
                .body(grace("s"))
                .put(path)
                .then()
                .statusCode(404);
        Api.as("ADMIN").get("/v1/people/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void shouldNameEveryPlaceThatIsWrong() {
        register("""
                {"displayName": " ", "firstName": "Grace", "kind": "STAFF", "email": "nobody", "subject": " "}
                """).statusCode(400).body("errors.pointer", equalTo(List.of("/displayName", "/email", "/subject")));
        register("{\"displayName\": \"A\", \"firstName\": \"A\", \"kind\": \"ROBOT\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"))
                .body("toString()", not(containsString("ROBOT")));
    }

    @Test
    void shouldRefuseARoleNamedTwiceForOneTeam() {
        register("""
                {"displayName": "A", "firstName": "A", "kind": "STAFF", "memberships": [{"role": "IRO"}, {"role": "IRO"}]}
                """).statusCode(400).body("errors[0].pointer", equalTo("/memberships/1"));
    }

    @Test
    void shouldAskForIfMatchAndRefuseAStaleOne() {
        String path = registered(uniqueSubject());
        Api.as("ADMIN").body(grace(uniqueSubject())).put(path).then().statusCode(428);
        String body = grace(uniqueSubject());
        Api.as("ADMIN").header("If-Match", "\"0\"").body(body).put(path).then().statusCode(200);
        Api.as("ADMIN")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void shouldRefuseASubjectThatSomebodyElseHas() {
        String subject = uniqueSubject();
        registered(subject);
        register(grace(subject)).statusCode(409).body("type", equalTo("/problems/subject-taken"));
        Api.as("ADMIN")
                .header("If-Match", "\"0\"")
                .body(grace(subject))
                .put(registered(uniqueSubject()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/subject-taken"));
    }

    @Test
    void shouldRefuseASocialWorkerWithoutATeamOrWithAnUnknownOne() {
        String body = "{\"displayName\": \"A\", \"firstName\": \"A\", \"kind\": \"STAFF\", \"memberships\":"
                + " [{\"role\": \"SOCIAL_WORKER\"%s}]}";
        register(body.formatted(""))
                .statusCode(422)
                .body("type", equalTo("/problems/team-needed"))
                .body("errors[0].pointer", equalTo("/memberships/0/teamId"));
        register(body.formatted(", \"teamId\": \"" + UUID.randomUUID() + "\""))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors[0].pointer", equalTo("/memberships/0/teamId"));
    }

    @Test
    void shouldLetARegisteredPersonSignInAtOnce() {
        String subject = uniqueSubject();
        String path = register(grace(subject).replaceFirst("}\\s*$", ", \"memberships\": [{\"role\": \"IRO\"}]}"))
                .statusCode(201)
                .body("memberships", hasSize(1))
                .body("memberships[0].role", equalTo("IRO"))
                .body("memberships[0].endedOn", nullValue())
                .extract()
                .header("Location");
        Api.asSubject(subject)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Grace Okafor"))
                .body("actingFor.roles", equalTo(List.of("IRO")));
        assertThat(Rows.of(
                        "select action, actor_roles from openiro.audit_entry where subject_id = ?",
                        UUID.fromString(path.replaceFirst(".*/", ""))))
                .containsExactly("REGISTER_PERSON|ADMIN");
    }

    @Test
    void shouldEndAccessAtOnceWhenTheSubjectIsTakenAway() {
        String subject = uniqueSubject();
        String path = registered(subject);
        Api.as("ADMIN")
                .headers(Api.key())
                .body("{\"role\": \"AUDITOR\"}")
                .post(path + "/memberships")
                .then()
                .statusCode(201);
        Api.asSubject(subject).get("/v1/authority").then().statusCode(200);

        Api.as("IRO_MANAGER")
                .header("If-Match", "*")
                .body("{\"displayName\": \"Grace Okafor\", \"firstName\": \"Grace\", \"kind\": \"EXTERNAL\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("kind", equalTo("EXTERNAL"))
                .body("email", nullValue())
                .body("subject", nullValue());

        Api.asSubject(subject).get("/v1/authority").then().statusCode(403);
        assertThat(Rows.of(
                        "select changed_fields from openiro.audit_entry where subject_id = ? and action = 'UPDATE_PERSON'",
                        UUID.fromString(path.replaceFirst(".*/", ""))))
                .containsExactly("{email,phone,kind,subject}");
    }

    @Test
    void shouldRegisterOnceForOneKey() {
        var key = Api.key();
        String body = grace(uniqueSubject());
        String first = Api.as("ADMIN")
                .headers(key)
                .body(body)
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Api.as("ADMIN")
                .headers(key)
                .body(body)
                .post("/v1/people")
                .then()
                .statusCode(201)
                .header("Location", equalTo(first));
    }

    @Test
    void shouldListByNameOnePageAfterAnother() {
        AnotherAuthority authority = AnotherAuthority.register();
        List<String> names = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            var request = authority.as("AUDITOR").queryParam("limit", 4);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/people")
                    .then()
                    .statusCode(200)
                    .extract();
            names.addAll(page.path("items.displayName"));
            cursor = page.path("nextCursor");
            pages++;
        } while (cursor != null);

        assertThat(pages).isEqualTo(3);
        assertThat(names).hasSize(11).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void shouldListThoseWhoHoldARoleToday() {
        AnotherAuthority authority = AnotherAuthority.register();
        authority
                .as("AUDITOR")
                .queryParam("role", "DCS")
                .get("/v1/people")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(authority.person("DCS").toString())))
                .body("items[0].memberships[0].from", equalTo("2020-01-01"))
                .body("nextCursor", nullValue());
        Components.database()
                .asAdministrator("update openiro.membership set ended_on = '2021-01-01' where person_id = '%s'"
                        .formatted(authority.person("DCS")));
        authority
                .as("AUDITOR")
                .queryParam("role", "DCS")
                .get("/v1/people")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        authority
                .as("AUDITOR")
                .get("/v1/people/" + authority.person("DCS"))
                .then()
                .statusCode(200)
                .body("memberships[0].endedOn", equalTo("2021-01-01"));
    }

    private static ValidatableResponse register(String body) {
        return Api.as("ADMIN").headers(Api.key()).body(body).post("/v1/people").then();
    }

    private static String registered(String subject) {
        return register(grace(subject))
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static String grace(String subject) {
        return GRACE.formatted(subject);
    }

    private static String uniqueSubject() {
        return UUID.randomUUID().toString();
    }
}
