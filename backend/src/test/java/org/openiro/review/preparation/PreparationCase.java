package org.openiro.review.preparation;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.TestClock;

/** A planned review that nobody has prepared. */
abstract class PreparationCase {

    static final String TALK = """
            {"talkedOn": "2026-06-09", "topics": "School", "arrangementsAgreed": "After football", "childConsultationPlan": "A visit"}
            """;
    static final String CONSULTATION = """
            {"by": "IRO", "spokenOn": "2026-06-09", "alone": true, "placeKind": "WHERE_YOU_LIVE", "issues": "She misses Zain"}
            """;
    static final String VISIT = "{\"visitedOn\": \"2026-06-09\", \"inPlacement\": true, \"alone\": true}";
    static final String THERE = "{\"state\": \"PRESENT\", \"dated\": \"2026-06-08\", \"receivedOn\": \"2026-06-09\"}";

    static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    CareCase amira;
    UUID review;

    @BeforeEach
    void aPlannedReview() {
        clock.set("2026-06-10T10:00");
        amira = CareCase.amira(PLACE);
        review = UUID.fromString(asIro().headers(Api.key())
                .body(
                        "{\"scheduledFor\": \"2026-06-30T14:00:00Z\", \"venue\": {\"kind\": \"OFFICE\"}, \"attendees\": []}")
                .post("/v1/children/" + amira.child() + "/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    RequestSpecification asIro() {
        return Api.asSubject(amira.iro());
    }

    String preparation() {
        return "/v1/reviews/" + review + "/preparation";
    }

    ValidatableResponse put(String part, String body) {
        return put(asIro(), part, body);
    }

    ValidatableResponse put(RequestSpecification who, String part, String body) {
        return who.header("If-Match", "*")
                .body(body)
                .put(preparation() + "/" + part)
                .then();
    }

    ValidatableResponse read(String paper) {
        return asIro().headers(Api.key())
                .header("If-Match", "*")
                .post(preparation() + "/papers/" + paper + "/reading")
                .then();
    }

    ValidatableResponse readiness() {
        return asIro().get("/v1/reviews/" + review + "/readiness").then().statusCode(200);
    }

    ValidatableResponse hold(String findings) {
        clock.set("2026-06-30T17:00");
        return asIro().headers(Api.key())
                .header("If-Match", "*")
                .body("""
                        {"openedOn": "2026-06-30", "completedOn": "2026-06-30", "chairedByIro": true,
                         "childAttended": false, "findings": [%s]}
                        """.formatted(findings))
                .post("/v1/reviews/" + review + "/holding")
                .then();
    }

    static String finding(String code) {
        return "{\"code\": \"" + code + "\", \"reason\": \"No time\"}";
    }

    static String colour(String item) {
        return "items.find { it.item == '" + item + "' }.colour";
    }
}
