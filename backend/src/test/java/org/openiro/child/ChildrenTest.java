package org.openiro.child;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;

@QuarkusTest
@QuarkusTestResource(Components.class)
class ChildrenTest {

    private static final String AMIRA =
            """
            {"firstName": "Amira", "lastName": "Khan", "dateOfBirth": "2015-03-02", "readingBand": "SIMPLE"}
            """;

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().body(AMIRA).post("/v1/children").then().statusCode(401).body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void shouldForbidALeadMemberToRegister() {
        Api.as("LEAD_MEMBER").body(AMIRA).post("/v1/children").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void shouldNotShowAChildOfAnotherAuthority() {
        String path = register();
        Api.elsewhereAs("IRO_MANAGER").get(path).then().statusCode(404);
        Api.as("IRO_MANAGER").get("/v1/children/" + UUID.randomUUID()).then().statusCode(404);
        Api.as("IRO").get(path).then().statusCode(404);
    }

    @Test
    void shouldRefuseUnknownAndDuplicateProperties() {
        Api.as("ADMIN").headers(Api.key())
                .body("{\"firstName\": \"A\", \"lastName\": \"B\", \"dateOfBirth\": \"2015-03-02\", \"nosuch\": 1}")
                .post("/v1/children")
                .then().statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_PROPERTY"))
                .body("toString()", not(containsString("nosuch")));
        Api.as("ADMIN").headers(Api.key())
                .body("{\"firstName\": \"A\", \"firstName\": \"C\", \"lastName\": \"B\", \"dateOfBirth\": \"2015-03-02\"}")
                .post("/v1/children")
                .then().statusCode(400)
                .body("errors[0].code", equalTo("DUPLICATE_PROPERTY"));
    }

    @Test
    void shouldNameEveryPlaceThatIsWrong() {
        Api.as("ADMIN").headers(Api.key())
                .body("{\"dateOfBirth\": \"2015-02-30\"}")
                .post("/v1/children")
                .then().statusCode(400)
                .body("errors[0].pointer", equalTo("/dateOfBirth"));
        Api.as("ADMIN").headers(Api.key())
                .body("{\"firstName\": \"A\", \"dateOfBirth\": \"2015-02-20\"}")
                .post("/v1/children")
                .then().statusCode(400)
                .body("errors[0].pointer", equalTo("/lastName"))
                .body("errors[0].code", equalTo("REQUIRED"));
    }

    @Test
    void shouldRefuseANumberThatAnotherChildHas() {
        String body = "{\"firstName\": \"A\", \"lastName\": \"B\", \"dateOfBirth\": \"2015-03-02\", \"localChildId\": \"N-77\"}";
        Api.as("ADMIN").headers(Api.key()).body(body).post("/v1/children").then().statusCode(201);
        Api.as("ADMIN").headers(Api.key()).body(body).post("/v1/children").then().statusCode(409)
                .body("type", equalTo("/problems/local-child-id-taken"));
    }

    @Test
    void shouldRegisterAChildOnceForOneKey() {
        var key = Api.key();
        String first = Api.as("ADMIN").headers(key).body(AMIRA).post("/v1/children").then().statusCode(201)
                .header("ETag", notNullValue()).extract().header("Location");
        Api.as("ADMIN").headers(key).body(AMIRA).post("/v1/children").then().statusCode(201).header("Location", equalTo(first));
        Api.as("ADMIN").headers(key).body(AMIRA.replace("Amira", "Amina")).post("/v1/children").then().statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void shouldShowARegisteredChildToTheAuthority() {
        Api.as("IRO_MANAGER").get(register()).then().statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("firstName", equalTo("Amira"))
                .body("readingBand", equalTo("SIMPLE"));
    }

    private static String register() {
        return Api.as("ADMIN").headers(Api.key()).body(AMIRA).post("/v1/children").then().statusCode(201)
                .extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
