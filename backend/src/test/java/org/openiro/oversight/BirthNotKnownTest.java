package org.openiro.oversight;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.TestClock;

/** Of a child who came with a return alone the day of birth may not be known. What happens is recorded all the same. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class BirthNotKnownTest {

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira =
            CareCase.amira(place).but("update openiro.child set date_of_birth = null where id = :child");

    @Inject
    TestClock clock;

    @Test
    void shouldRefuseNothingThatDependsOnIt() {
        clock.set("2026-06-16T10:00");
        RequestSpecification iro = Api.asSubject(amira.iro());
        post(iro, "case-notes", """
                {"kind": "IRO_OVERSIGHT", "text": "All goes well.", "notedOn": "2026-06-15"}""").statusCode(201);
        post(Api.asSubject(amira.iro()), "case-notes", """
                {"kind": "IRO_OVERSIGHT", "text": "All goes well.", "notedOn": "2026-06-17"}""").statusCode(422);
        post(Api.asSubject(amira.worker()), "significant-events", """
                {"kind": "HEALTH", "occurredOn": "2026-06-15", "description": "It happened."}""").statusCode(201);
        post(place.as("ADMIN"), "key-people", """
                {"personId": "%s", "relation": "PARENT", "from": "2026-06-15"}""".formatted(place.person("DCS")))
                .statusCode(201);
        String change = post(Api.asSubject(amira.worker()), "change-proposals", """
                {"kind": "MOVE_TO_INDEPENDENT_LIVING", "description": "She is to move.", "plannedFor": "2026-07-01",
                 "provider": "UNREGISTERED"}""")
                .statusCode(201)
                .extract()
                .path("id");
        place.as("DCS")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("""
                        {"notPracticable": {"reason": "The carer died.", "seniorName": "Ruth Adeyemi",
                            "seniorPosition": "Assistant director"}}
                        """)
                .post("/v1/change-proposals/" + change + "/approval")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/placement-barred"))
                .body("detail", startsWith("Record the date of birth"))
                .body("errors[0].code", equalTo("AGE_NOT_KNOWN"));
        place.as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedAt\": \"2026-06-16T08:00:00Z\", \"reason\": \"E4A\"}")
                .post("/v1/periods-of-care/" + amira.period() + "/end")
                .then()
                .statusCode(200);
        clock.set("2026-06-18T10:00");
        post(place.as("ADMIN"), "periods-of-care", """
                {"accommodationStartedAt": "2026-06-17T09:00:00Z", "legalStatus": "C1",
                 "placement": {"kind": "U6", "providerKind": "PR1", "postcode": "NM4 2QT", "registrationStatus": "REGISTERED"}}
                """).statusCode(201);
    }

    private ValidatableResponse post(RequestSpecification who, String what, String body) {
        return who.headers(Api.key())
                .body(body)
                .post("/v1/children/" + amira.child() + "/" + what)
                .then();
    }
}
