package org.openiro.companionapi.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;

@QuarkusTest
@QuarkusTestResource(Components.class)
class HelpTest {

    @Test
    void shouldShowTheCouncilsNumbersFirstThenTheNationalOnes() {
        Api.anonymous()
                .get("/v1/help/northmoor")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("Cache-Control", equalTo("max-age=3600"))
                .body("authorityName", equalTo("Northmoor Council"))
                .body("emergency", containsString("999"))
                .body("lines[0].name", equalTo("Northmoor out of hours team"))
                .body("lines[0].phone", equalTo("01632 960199"))
                .body("lines[0].scope", equalTo("LOCAL"))
                .body("lines[1].name", equalTo("Northmoor participation team"))
                .body("lines[2].scope", equalTo("NATIONAL"))
                .body(
                        "lines.phone",
                        hasItems("0800 1111", "0800 528 0731", "0808 800 5792", "0808 808 1001", "116 123"))
                .body("lines.text", hasItems("85258"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "NORTHMOOR", "' or 1=1 --", "%00", "%C3%A9"})
    void shouldGiveTheNationalNumbersForACodeNobodyKnows(String code) {
        Api.anonymous()
                .urlEncodingEnabled(!code.startsWith("%"))
                .get("/v1/help/" + code)
                .then()
                .statusCode(200)
                .body("authorityName", nullValue())
                .body("lines.scope", everyItem(equalTo("NATIONAL")))
                .body("lines[0].name", equalTo("Childline"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, 300})
    void shouldAnswerWhateverHasBecomeOfTheToken(long lifetime) {
        String token = Api.token("openiro-children", AMIRA, Api.AUDIENCE, Api.claims("left", "CHILD"), lifetime);
        if (lifetime > 0) {
            Api.withToken(token).post("/v1/session/quick-exit").then().statusCode(204);
            Api.withToken(token).get("/v1/me").then().statusCode(401);
        }
        Api.withToken(token).get("/v1/help/northmoor").then().statusCode(200);
        Api.withToken("rubbish").get("/v1/help/northmoor").then().statusCode(200);
    }

    @Test
    void shouldShowNothingPersonalRightAfterAScopedRequest() {
        for (int i = 0; i < 20; i++) {
            Api.as(AMIRA).get("/v1/me").then().statusCode(200).body("firstName", equalTo("Amira"));
            Api.anonymous()
                    .get("/v1/help/northmoor")
                    .then()
                    .statusCode(200)
                    .body("toString()", not(containsString("Amira")));
            Api.anonymous().get("/v1/me").then().statusCode(401);
        }
    }

    @Test
    void shouldGiveTheNationalNumbersAlthoughTheDatabaseFails() {
        Components.database().asAdministrator("alter view companion.help rename to help_is_away");
        try {
            Api.anonymous()
                    .get("/v1/help/northmoor")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-cache"))
                    .body("lines[0].name", equalTo("Childline"));
        } finally {
            Components.database().asAdministrator("alter view companion.help_is_away rename to help");
        }
    }

    @Test
    void shouldSayOfEveryNationalNumberWhetherItWasConfirmed() throws IOException {
        try (InputStream yaml = NationalHelp.class.getResourceAsStream("national-help.yaml")) {
            JsonNode lines = new YAMLMapper().readTree(yaml).get("lines");
            assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> {
                assertThat(line.get("confirmed").isBoolean()).isTrue();
                assertThat(line.has("phone") || line.has("text")).isTrue();
                assertThat(line.get("hours").asText()).isNotBlank();
            });
        }
    }
}
