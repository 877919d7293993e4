package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

/** Who is whose brother or sister. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class SiblingGroupsTest {

    private static final String GROUPS = "/v1/sibling-groups";

    private final AnotherAuthority place = AnotherAuthority.register();
    private CareCase amira;
    private CareCase sami;
    private CareCase leo;

    @BeforeEach
    void threeChildren() {
        amira = CareCase.amira(place);
        sami = CareCase.amira(place);
        leo = CareCase.amira(place);
    }

    @Test
    void shouldAskWhoCalls() {
        create(Api.anonymous(), amira.child(), sami.child()).statusCode(401);
        Api.anonymous().get(GROUPS + "/" + UUID.randomUUID()).then().statusCode(401);
        for (String role : new String[] {"IRO", "DCS", "ADVOCATE", "GUARDIAN", "AUDITOR", "LEAD_MEMBER", "SYSTEM"}) {
            create(place.as(role), amira.child(), sami.child()).statusCode(403);
        }
        place.as("LEAD_MEMBER").get(GROUPS + "/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void shouldNotBeThereForThoseWhoSeeNoneOfTheChildren() {
        String group = grouped(amira, sami);
        for (RequestSpecification stranger :
                new RequestSpecification[] {Api.asSubject(leo.iro()), Api.as("ADMIN"), place.as("GUARDIAN")}) {
            stranger.get(GROUPS + "/" + group).then().statusCode(404);
        }
        place.as("ADMIN").get(GROUPS + "/" + UUID.randomUUID()).then().statusCode(404);
        Api.asSubject(leo.iro())
                .get("/v1/children/" + amira.child() + "/sibling-group")
                .then()
                .statusCode(404);
        // Nobody's sibling yet.
        place.as("ADMIN")
                .get("/v1/children/" + leo.child() + "/sibling-group")
                .then()
                .statusCode(404);
        add(Api.asSubject(leo.worker()), group, "*", leo.child()).statusCode(404);
        remove(Api.asSubject(leo.worker()), group, "*", leo.child()).statusCode(404);
        remove(place.as("ADMIN"), group, "*", leo.child()).statusCode(404);
        // The worker of one of them does not learn whether there is a child of whom they know nothing.
        create(Api.asSubject(amira.worker()), amira.child(), leo.child())
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        add(Api.asSubject(amira.worker()), group, "*", leo.child())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/childId"));
    }

    @Test
    void shouldRefuseWhatIsNoGroup() {
        create(place.as("ADMIN"), amira.child()).statusCode(400);
        create(place.as("ADMIN"), amira.child(), amira.child()).statusCode(400);
    }

    @Test
    void shouldPutAChildIntoOneGroupAtATime() {
        String group = grouped(amira, sami);
        create(place.as("ADMIN"), leo.child(), sami.child())
                .statusCode(409)
                .body("type", equalTo("/problems/in-sibling-group"));
        add(place.as("ADMIN"), group, "*", sami.child())
                .statusCode(409)
                .body("type", equalTo("/problems/in-sibling-group"));
        add(place.as("ADMIN"), group, "\"7\"", leo.child()).statusCode(412);
        place.as("ADMIN")
                .headers(Api.key())
                .body("{\"childId\": \"%s\"}".formatted(leo.child()))
                .post(GROUPS + "/" + group + "/children")
                .then()
                .statusCode(428);
        place.as("ADMIN")
                .delete(GROUPS + "/" + group + "/children/" + sami.child())
                .then()
                .statusCode(428);
    }

    @Test
    void shouldAddAndRemoveAndKeepThatTheyWereThere() {
        String group = grouped(amira, sami);
        String etag = add(place.as("IRO_MANAGER"), group, "\"0\"", leo.child())
                .statusCode(200)
                .body("children.childId", containsInAnyOrder(ids(amira, sami, leo)))
                .extract()
                .header("ETag");
        remove(place.as("ADMIN"), group, "\"0\"", sami.child()).statusCode(412);
        remove(place.as("ADMIN"), group, etag, sami.child())
                .statusCode(200)
                .body("children.childId", containsInAnyOrder(ids(amira, leo)));
        remove(place.as("ADMIN"), group, "*", sami.child()).statusCode(404);
        place.as("ADMIN")
                .get("/v1/children/" + sami.child() + "/sibling-group")
                .then()
                .statusCode(404);
        assertThat(Rows.of(
                        "select removed_at is not null from openiro.sibling where child_id = ? and removed_by = ?",
                        sami.child(),
                        place.person("ADMIN")))
                .containsExactly("t");
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where child_id = ? and action <> 'READ' order by at, id",
                        sami.child()))
                .containsExactly("CREATE_SIBLING_GROUP", "REMOVE_SIBLING");
        // Free for another.
        create(place.as("ADMIN"), sami.child(), CareCase.amira(place).child()).statusCode(201);
    }

    @Test
    void shouldShowEachReaderTheirOwnAndSayWhoWasRead() {
        String group = grouped(amira, sami);
        place.as("DCS")
                .get(GROUPS + "/" + group)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("children.childId", containsInAnyOrder(ids(amira, sami)))
                .body("children.firstName", contains("Amira", "Amira"))
                .body("children.iroName", contains("Grace Okafor", "Grace Okafor"))
                .body("children.restricted", contains(nullValue(), nullValue()));
        assertThat(Rows.of(
                        "select child_id from openiro.audit_entry where actor_id = ? and action = 'READ'",
                        place.person("DCS")))
                .containsExactlyInAnyOrder(ids(amira, sami));
        for (String path : new String[] {GROUPS + "/" + group, "/v1/children/" + amira.child() + "/sibling-group"}) {
            Api.asSubject(amira.worker())
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("children.childId", contains(amira.child().toString()));
        }
    }

    @Test
    void shouldLeaveOutARestrictedBrotherWithoutASign() {
        String group = grouped(amira, sami);
        place.as("IRO_MANAGER")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"reason\": \"A relative works here.\", \"personIds\": []}")
                .post("/v1/children/" + sami.child() + "/restriction")
                .then()
                .statusCode(201);
        place.as("DCS")
                .get(GROUPS + "/" + group)
                .then()
                .statusCode(200)
                .body("children.childId", contains(amira.child().toString()));
        create(place.as("ADMIN"), sami.child(), leo.child()).statusCode(422);
    }

    private String grouped(CareCase... cases) {
        return create(
                        place.as("ADMIN"),
                        Arrays.stream(cases).map(CareCase::child).toArray(UUID[]::new))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String[] ids(CareCase... cases) {
        return Arrays.stream(cases).map(each -> each.child().toString()).toArray(String[]::new);
    }

    private static ValidatableResponse create(RequestSpecification whoever, UUID... children) {
        return whoever.headers(Api.key())
                .body("{\"childIds\": [%s]}"
                        .formatted(Arrays.stream(children)
                                .map(child -> "\"" + child + "\"")
                                .collect(Collectors.joining(", "))))
                .post(GROUPS)
                .then();
    }

    private static ValidatableResponse add(RequestSpecification whoever, String group, String etag, UUID child) {
        return whoever.headers(Api.key())
                .header("If-Match", etag)
                .body("{\"childId\": \"%s\"}".formatted(child))
                .post(GROUPS + "/" + group + "/children")
                .then();
    }

    private static ValidatableResponse remove(RequestSpecification whoever, String group, String etag, UUID child) {
        return whoever.header("If-Match", etag)
                .delete(GROUPS + "/" + group + "/children/" + child)
                .then();
    }
}
