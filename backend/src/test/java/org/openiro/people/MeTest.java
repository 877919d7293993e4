package org.openiro.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Authorities;
import org.openiro.test.Components;

@QuarkusTest
@QuarkusTestResource(Components.class)
class MeTest {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/me").then().statusCode(401);
        Api.anonymous().get("/v1/me/memberships").then().statusCode(401);
    }

    @Test
    void shouldForbidSomebodyNobodyHasRegistered() {
        Api.asSubject("nobody").get("/v1/me").then().statusCode(403);
        Api.asSubject("nobody").get("/v1/me/memberships").then().statusCode(403);
    }

    @Test
    void shouldNotActForAnAuthorityThatIsNotMine() {
        Api.as("IRO")
                .header("OpenIRO-Authority", Authorities.EASTHAVEN)
                .get("/v1/me")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldRefuseACursorOfAnotherList() {
        Api.as("IRO")
                .queryParam("cursor", "AAAAAA")
                .get("/v1/me/memberships")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/cursor"));
    }

    @Test
    void shouldSayForWhomARequestActs() {
        Api.as("IRO_MANAGER")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Iro Manager of Northmoor Council"))
                .body("authorityNeeded", equalTo(false))
                .body("actingFor.authority.code", equalTo("northmoor"))
                .body("actingFor.roles", equalTo(List.of("IRO_MANAGER")));
    }

    @Test
    void shouldSayThatAnAuthorityIsNeededWhenThereAreSeveral() {
        Api.asSubject("advocate@both")
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Jo Lane"))
                .body("authorityNeeded", equalTo(true))
                .body("actingFor", nullValue());
        Api.asSubject("advocate@both")
                .header("OpenIRO-Authority", Authorities.EASTHAVEN)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("actingFor.authority.code", equalTo("easthaven"));
        Api.asSubject("advocate@both")
                .get("/v1/authority")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/authority-needed"));
    }

    @Test
    void shouldListEveryAuthorityOnePageAfterAnother() {
        String cursor = Api.asSubject("advocate@both")
                .queryParam("limit", 1)
                .get("/v1/me/memberships")
                .then()
                .statusCode(200)
                .body("items.authority.code", equalTo(List.of("easthaven")))
                .extract()
                .path("nextCursor");
        Api.asSubject("advocate@both")
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/v1/me/memberships")
                .then()
                .statusCode(200)
                .body("items.authority.code", equalTo(List.of("northmoor")))
                .body("items.role", equalTo(List.of("ADVOCATE")))
                .body("nextCursor", nullValue());
    }

    @Test
    void shouldListSeveralRolesInOneAuthority() {
        String subject = UUID.randomUUID().toString();
        Api.as("ADMIN")
                .headers(Api.key())
                .body("""
                        {"displayName": "Sam Hale", "firstName": "Sam", "kind": "STAFF", "subject": "%s",
                         "memberships": [{"role": "IRO"}, {"role": "ADMIN"}, {"role": "DCS"}]}
                        """.formatted(subject))
                .post("/v1/people")
                .then()
                .statusCode(201);
        List<String> roles = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.asSubject(subject).queryParam("limit", 1);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/me/memberships")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items.authority.code", everyItem(equalTo("northmoor")))
                    .extract();
            roles.addAll(page.path("items.role"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(roles).containsExactly("ADMIN", "DCS", "IRO");
    }
}
