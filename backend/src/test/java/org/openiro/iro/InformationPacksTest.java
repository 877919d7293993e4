package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** What children and families were given to read, hear or see. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class InformationPacksTest {

    private static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    private CareCase amira;

    @BeforeEach
    void aChild() {
        amira = CareCase.amira(PLACE);
        clock.set("2026-06-20T09:00");
    }

    @Test
    void shouldAskWhoCalls() {
        give(Api.anonymous(), "CHILD", "2026-06-10").statusCode(401);
        for (String role : new String[] {"ADVOCATE", "GUARDIAN", "DCS", "AUDITOR", "LEAD_MEMBER"}) {
            give(PLACE.as(role), "CHILD", "2026-06-10").statusCode(403);
        }
        give(PLACE.as("IRO"), "CHILD", "2026-06-10").statusCode(404);
        PLACE.as("IRO").get(path()).then().statusCode(404);
        String pack =
                give(worker(), "CHILD", "2026-06-10").statusCode(201).extract().path("id");
        PLACE.as("IRO").get("/v1/information-packs/" + pack).then().statusCode(404);
        Api.as("ADMIN").get("/v1/information-packs/" + pack).then().statusCode(404);
    }

    @Test
    void shouldRefuseWhatCannotHaveBeen() {
        worker().headers(Api.key())
                .body("{\"recipient\": \"CHILD\"}")
                .post(path())
                .then()
                .statusCode(400);
        worker().headers(Api.key())
                .body(body("CHILD", "2026-06-10").replace("\"REVIEWS\", \"WHO_IS_WHO\"", ""))
                .post(path())
                .then()
                .statusCode(400);
        give(worker(), "CHILD", "2026-06-21").statusCode(422).body("errors[0].code", equalTo("IN_THE_FUTURE"));
        give(worker(), "CHILD", "2015-03-01").statusCode(422).body("errors[0].code", equalTo("BEFORE_BIRTH"));
    }

    @Test
    void shouldListTheLatestFirst() {
        String first = give(worker(), "CHILD", "2026-06-10")
                .statusCode(201)
                .body("topics", contains("REVIEWS", "WHO_IS_WHO"))
                .body("language", equalTo("uk"))
                .body("format", equalTo("EASY_READ"))
                .body("recordedBy", equalTo(CareCase.person(amira.worker()).toString()))
                .extract()
                .path("id");
        String second = give(Api.asSubject(amira.iro()), "FAMILY", "2026-06-12")
                .statusCode(201)
                .extract()
                .path("id");
        String cursor = PLACE.as("AUDITOR")
                .get(path() + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .extract()
                .path("nextCursor");
        PLACE.as("AUDITOR")
                .queryParam("cursor", cursor)
                .get(path())
                .then()
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
        PLACE.as("DCS")
                .get("/v1/information-packs/" + first)
                .then()
                .statusCode(200)
                .body("recipient", equalTo("CHILD"))
                .body("date", equalTo("2026-06-10"));
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where child_id = ? and action = 'RECORD_INFORMATION_PACK'",
                        amira.child()))
                .hasSize(2);
    }

    private RequestSpecification worker() {
        return Api.asSubject(amira.worker());
    }

    private String path() {
        return "/v1/children/" + amira.child() + "/information-packs";
    }

    private static String body(String recipient, String day) {
        return """
                {"recipient": "%s", "topics": ["REVIEWS", "WHO_IS_WHO"], "language": "uk", "format": "EASY_READ",
                 "date": "%s"}
                """.formatted(recipient, day);
    }

    private ValidatableResponse give(RequestSpecification whoever, String recipient, String day) {
        return whoever.headers(Api.key())
                .body(body(recipient, day))
                .post(path())
                .then();
    }
}
