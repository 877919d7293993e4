package org.openiro.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class AuthorityTest {

    private static final String NORTHMOOR = """
            {"name": "Northmoor Council", "serviceInbox": "iro.service@northmoor.example",
             "outOfHours": {"name": "Out of hours team", "phone": "01632 960199", "hours": "After 5 and all weekend"},
             "helplines": [
               {"name": "Participation team", "about": "They help children have a say.", "phone": "01632 960177",
                "website": "https://northmoor.example/say", "hours": "9 to 5"},
               {"name": "Kooth", "about": "They listen.", "email": "hello@kooth.example", "hours": "Always"}]}
            """;

    private AnotherAuthority authority;

    @BeforeEach
    void chooseAnAuthority() {
        authority = AnotherAuthority.register();
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/authority").then().statusCode(401);
        Api.anonymous().body(NORTHMOOR).put("/v1/authority").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO", "SOCIAL_WORKER", "PRACTICE_MANAGER", "ADVOCATE", "DCS", "AUDITOR", "SYSTEM"})
    void shouldForbidOthersToChangeIt(String role) {
        authority.as(role).body(NORTHMOOR).put("/v1/authority").then().statusCode(403);
    }

    @Test
    void shouldNameEveryPlaceThatIsWrong() {
        authority
                .as("ADMIN")
                .header("If-Match", "\"0\"")
                .body(
                        "{\"name\": \"N\", \"serviceInbox\": \"x\", \"helplines\": [{\"name\": \"K\", \"phone\": \"call\", \"hours\": \"9\"}]}")
                .put("/v1/authority")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/helplines/0/about", "/helplines/0/phone", "/serviceInbox")));
        authority
                .as("ADMIN")
                .header("If-Match", "\"0\"")
                .body("{\"name\": \"N\", \"code\": \"other\", \"helplines\": []}")
                .put("/v1/authority")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_PROPERTY"));
    }

    @Test
    void shouldAskForIfMatchAndRefuseAStaleOne() {
        authority.as("ADMIN").body(NORTHMOOR).put("/v1/authority").then().statusCode(428);
        authority
                .as("ADMIN")
                .header("If-Match", "\"0\"")
                .body(NORTHMOOR)
                .put("/v1/authority")
                .then()
                .statusCode(200);
        authority
                .as("ADMIN")
                .header("If-Match", "\"0\"")
                .body(NORTHMOOR)
                .put("/v1/authority")
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"1\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO", "ADVOCATE", "GUARDIAN", "LEAD_MEMBER", "AUDITOR"})
    void shouldShowItToEverybodyInIt(String role) {
        authority
                .as(role)
                .get("/v1/authority")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("id", equalTo(authority.id().toString()))
                .body("code", equalTo(authority.code()))
                .body("serviceInbox", nullValue())
                .body("outOfHours", nullValue())
                .body("helplines", hasSize(0));
    }

    @Test
    void shouldShowChildrenTheChangedNumbersAtOnce() {
        authority
                .as("ADMIN")
                .header("If-Match", "\"0\"")
                .body(NORTHMOOR)
                .put("/v1/authority")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("code", equalTo(authority.code()))
                .body("outOfHours.phone", equalTo("01632 960199"))
                .body("helplines.name", equalTo(List.of("Participation team", "Kooth")))
                .body("helplines[1].phone", nullValue());
        assertThat(Rows.of(
                        "select authority_name, out_of_hours_name, out_of_hours_hours, helplines::json -> 0 ->> 'about',"
                                + " helplines::json -> 1 ->> 'email' from companion.help where authority_code = ?",
                        authority.code()))
                .containsExactly(
                        "Northmoor Council|Out of hours team|After 5 and all weekend|They help children have a say."
                                + "|hello@kooth.example");
        assertThat(Rows.of(
                        "select action, changed_fields from openiro.audit_entry where subject_id = ?", authority.id()))
                .containsExactly("UPDATE_AUTHORITY|{name,serviceInbox,outOfHours,helplines}");
    }

    @Test
    void shouldRemoveWhatIsLeftOut() {
        authority
                .as("ADMIN")
                .header("If-Match", "\"0\"")
                .body(NORTHMOOR)
                .put("/v1/authority")
                .then()
                .statusCode(200);
        authority
                .as("IRO_MANAGER")
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"North\", \"helplines\": []}")
                .put("/v1/authority")
                .then()
                .statusCode(200)
                .body("name", equalTo("North"))
                .body("serviceInbox", nullValue())
                .body("outOfHours", nullValue())
                .body("helplines", hasSize(0));
    }
}
