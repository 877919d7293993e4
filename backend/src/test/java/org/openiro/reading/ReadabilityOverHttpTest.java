package org.openiro.reading;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;

@QuarkusTest
@QuarkusTestResource(Components.class)
class ReadabilityOverHttpTest {

    private static final String DRAFT = """
            {"text": "Your contact is on Sunday.", "readingBand": "SIMPLE"%s}
            """;

    @Test
    void shouldTellWhoeverWritesForChildren() {
        Api.anonymous().body(DRAFT.formatted("")).post("/v1/readability").then().statusCode(401);
        Api.as("AUDITOR")
                .body(DRAFT.formatted(""))
                .post("/v1/readability")
                .then()
                .statusCode(403);
        Api.as("IRO")
                .body("{\"text\": \"Hello\"}")
                .post("/v1/readability")
                .then()
                .statusCode(400);
        Api.as("SOCIAL_WORKER")
                .body(DRAFT.formatted(""))
                .post("/v1/readability")
                .then()
                .statusCode(200)
                .body("judged", equalTo(true))
                .body("longestSentence", equalTo(5))
                .body("warnings.word", contains("contact"));
        Api.as("ADVOCATE")
                .body(DRAFT.formatted(", \"language\": \"cy\""))
                .post("/v1/readability")
                .then()
                .statusCode(200)
                .body("judged", equalTo(false))
                .body("$", not(hasKey("grade")));
    }
}
