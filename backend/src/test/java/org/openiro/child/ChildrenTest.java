package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Authorities;
import org.openiro.test.Components;
import org.openiro.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class ChildrenTest {

    private static final String AMIRA = """
            {"firstName": "Amira", "lastName": "Khan", "dateOfBirth": "2015-03-02", "readingBand": "SIMPLE"}
            """;

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous()
                .body(AMIRA)
                .post("/v1/children")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void shouldForbidALeadMemberToRegister() {
        Api.as("LEAD_MEMBER")
                .body(AMIRA)
                .post("/v1/children")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        Api.as("IRO")
                .body(AMIRA)
                .put("/v1/children/" + Children.registered())
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNotShowAChildOfAnotherAuthority() {
        String path = "/v1/children/" + Children.registered();
        Api.elsewhereAs("IRO_MANAGER").get(path).then().statusCode(404);
        Api.as("IRO_MANAGER").get("/v1/children/" + UUID.randomUUID()).then().statusCode(404);
        Api.as("IRO").get(path).then().statusCode(404);
        changing(Api.elsewhereAs("ADMIN"), "\"0\"").body(AMIRA).put(path).then().statusCode(404);
    }

    @Test
    void shouldRefuseUnknownAndDuplicateProperties() {
        Api.as("ADMIN")
                .headers(Api.key())
                .body("""
                        {"firstName": "A", "lastName": "B", "dateOfBirth": "2015-03-02", "nosuch": 1}
                        """)
                .post("/v1/children")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_PROPERTY"))
                .body("toString()", not(containsString("nosuch")));
        Api.as("ADMIN")
                .headers(Api.key())
                .body("""
                        {"firstName": "A", "firstName": "C", "lastName": "B", "dateOfBirth": "2015-03-02"}
                        """)
                .post("/v1/children")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("DUPLICATE_PROPERTY"));
    }

    @Test
    void shouldNameEveryPlaceThatIsWrong() {
        Api.as("ADMIN")
                .headers(Api.key())
                .body("{\"dateOfBirth\": \"2015-02-30\"}")
                .post("/v1/children")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dateOfBirth"));
        Api.as("ADMIN")
                .headers(Api.key())
                .body("{\"firstName\": \"A\", \"dateOfBirth\": \"2015-02-20\"}")
                .post("/v1/children")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lastName"))
                .body("errors[0].code", equalTo("REQUIRED"));
    }

    @Test
    void shouldRefuseADateOfBirthThatCannotBe() {
        for (String birth : List.of("2090-01-01", "1990-01-01")) {
            Api.as("ADMIN")
                    .headers(Api.key())
                    .body(AMIRA.replace("2015-03-02", birth))
                    .post("/v1/children")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/dateOfBirth"));
        }
    }

    @Test
    void shouldAskForTheStateThatIsToBeChanged() {
        String path = "/v1/children/" + Children.registered();
        Api.as("ADMIN").body(AMIRA).put(path).then().statusCode(428);
        changing(Api.as("ADMIN"), "\"7\"")
                .body(AMIRA)
                .put(path)
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"0\""));
    }

    @Test
    void shouldRefuseANumberThatAnotherChildHas() {
        String body = """
                {"firstName": "A", "lastName": "B", "dateOfBirth": "2015-03-02", "localChildId": "N-77"}
                """;
        String first = Children.id(Api.as("ADMIN")
                .headers(Api.key())
                .body(body)
                .post("/v1/children")
                .then()
                .statusCode(201));
        Api.as("ADMIN")
                .headers(Api.key())
                .body(body)
                .post("/v1/children")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/local-child-id-taken"));
        changing(Api.as("ADMIN"), "\"0\"")
                .body(body)
                .put("/v1/children/" + Children.registered())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/local-child-id-taken"));
        changing(Api.as("ADMIN"), "\"0\"")
                .body(body)
                .put("/v1/children/" + first)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldRefuseParentsWhoAreNotChildrenOfTheAuthority() {
        String child = Children.registered();
        for (String parent : List.of(UUID.randomUUID().toString(), child)) {
            changing(Api.as("ADMIN"), "\"0\"")
                    .body(withParent(parent))
                    .put("/v1/children/" + child)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/unknown-reference"))
                    .body("errors[0].code", equalTo("NOT_FOUND"));
        }
    }

    @Test
    void shouldRecordAParentWithTheSameIroAndAlertTheManager() {
        String child = Children.registered();
        String parent = Children.registered("Nadia", "Khan", "2009-05-01");
        Children.allocate(child, "IRO", "2026-01-05");
        Children.allocate(parent, "IRO", "2026-01-05");

        changing(Api.as("ADMIN"), "\"0\"")
                .body(withParent(parent))
                .put("/v1/children/" + child)
                .then()
                .statusCode(200)
                .body("lookedAfterParentIds", contains(parent));
        assertThat(Rows.of(
                        "select kind from openiro.alert where child_id = ? and acknowledged_at is null",
                        UUID.fromString(child)))
                .containsExactly("PARENT_AND_CHILD_SHARE_IRO");
        changing(Api.as("ADMIN"), "\"1\"")
                .body(withParent(parent).replace("Amira", "Amira Noor"))
                .put("/v1/children/" + child)
                .then()
                .statusCode(200);
        assertThat(Rows.of("select kind from openiro.alert where child_id = ?", UUID.fromString(child)))
                .hasSize(1);
    }

    @Test
    void shouldRefuseABirthAfterCareBegan() {
        String child = Children.registered();
        Api.as("ADMIN")
                .headers(Api.key())
                .body(Periods.start("2020-06-06T13:30:00Z", "C1"))
                .post("/v1/children/" + child + "/periods-of-care")
                .then()
                .statusCode(201);
        changing(Api.as("ADMIN"), "\"0\"")
                .body(AMIRA.replace("2015-03-02", "2020-06-07"))
                .put("/v1/children/" + child)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"));
    }

    @Test
    void shouldRegisterAChildOnceForOneKey() {
        var key = Api.key();
        String first = Api.as("ADMIN")
                .headers(key)
                .body(AMIRA)
                .post("/v1/children")
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .extract()
                .header("Location");
        Api.as("ADMIN")
                .headers(key)
                .body(AMIRA)
                .post("/v1/children")
                .then()
                .statusCode(201)
                .header("Location", equalTo(first));
        Api.as("ADMIN")
                .headers(key)
                .body(AMIRA.replace("Amira", "Amina"))
                .post("/v1/children")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void shouldShowARegisteredChildToTheAuthority() {
        Api.as("IRO_MANAGER")
                .get("/v1/children/" + Children.registered())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("firstName", equalTo("Amira"))
                .body("lookedAfter", equalTo(false))
                .body("readingBand", equalTo("SIMPLE"));
    }

    @Test
    void shouldMakeASocialWorkerWhoRegistersTheCaseWorker() {
        String child = Children.id(Api.as("SOCIAL_WORKER")
                .headers(Api.key())
                .body(AMIRA)
                .post("/v1/children")
                .then()
                .statusCode(201));
        Api.as("SOCIAL_WORKER").get("/v1/children/" + child).then().statusCode(200);
        Api.as("SOCIAL_WORKER")
                .get("/v1/children/" + child + "/key-people")
                .then()
                .statusCode(200)
                .body("items.relation", contains("CASE_WORKER"))
                .body("items[0].personId", equalTo(Children.person("SOCIAL_WORKER")));
    }

    @Test
    void shouldReplaceTheParticulars() {
        String child = Children.registered();
        String parent = Children.registered("Nadia", "Khan", "2009-05-01");

        changing(Api.as("ADMIN"), "\"0\"")
                .body(withParent(parent))
                .put("/v1/children/" + child)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("readingBand", nullValue())
                .body("lookedAfterParentIds", contains(parent));
        changing(Api.as("ADMIN"), "\"1\"")
                .body(AMIRA)
                .put("/v1/children/" + child)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("lookedAfterParentIds", equalTo(List.of()));
        assertThat(Rows.of(
                        "select changed_fields from openiro.audit_entry where action = 'UPDATE_CHILD'"
                                + " and child_id = ?::uuid order by at, id",
                        child))
                .containsExactly("{readingBand,lookedAfterParentIds}", "{readingBand,lookedAfterParentIds}");
    }

    @Test
    void shouldRaiseAnAlertForACodeThatNoLongerFitsTheAge() {
        String child = Children.registered("Tom", "Reed", "2023-03-02");
        String period = Children.id(Api.as("ADMIN")
                .headers(Api.key())
                .body(Periods.start("2024-06-06T13:30:00Z", "C1"))
                .post("/v1/children/" + child + "/periods-of-care")
                .then()
                .statusCode(201));
        Rows.of("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source,
                    counts_on, participation_code)
                values (gen_random_uuid(), ?, ?::uuid, ?::uuid, 'HELD', 'OPENIRO', '2024-07-01', 'PN0') returning 1
                """, Authorities.NORTHMOOR, child, period);
        changing(Api.as("ADMIN"), "\"0\"")
                .body(AMIRA.replace("2015-03-02", "2019-03-02"))
                .put("/v1/children/" + child)
                .then()
                .statusCode(200);
        assertThat(Rows.of("select kind from openiro.alert where child_id = ?::uuid", child))
                .containsExactly("PARTICIPATION_CODE_AGE");
    }

    private static String withParent(String parent) {
        return """
                {"firstName": "Amira", "lastName": "Khan", "dateOfBirth": "2015-03-02",
                 "lookedAfterParentIds": ["%s"]}
                """.formatted(parent);
    }

    private static RequestSpecification changing(RequestSpecification request, String etag) {
        return request.headers(Map.of("If-Match", etag));
    }
}
