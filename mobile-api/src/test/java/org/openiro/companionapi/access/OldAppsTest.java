package org.openiro.companionapi.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.openiro.companionapi.test.Sample.AMIRA;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;

/** The oldest app that is spoken to is 1.2.0 here. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class OldAppsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.1.9", "1", "0.9", "1.1.10", "1.1.9-beta"})
    void shouldTellAnOldAppSo(String version) {
        Api.as(AMIRA)
                .header("OpenIRO-App-Version", version)
                .get("/v1/me")
                .then()
                .statusCode(426)
                .body("type", equalTo("/problems/app-too-old"));
    }

    @Test
    void shouldTellAnOldAppSoBeforeItSignsIn() {
        Api.anonymous()
                .header("OpenIRO-App-Version", "1.1.9")
                .get("/v1/me")
                .then()
                .statusCode(426);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.2", "1.10.0", "2", "1.2.0-rc1"})
    void shouldSpeakToNewerApps(String version) {
        Api.as(AMIRA)
                .header("OpenIRO-App-Version", version)
                .get("/v1/me")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret words", "1.", "", "1.2.3.4.5", "9999999"})
    void shouldRefuseWhatIsNoVersion(String version) {
        Api.as(AMIRA)
                .header("OpenIRO-App-Version", version)
                .get("/v1/me")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/OpenIRO-App-Version"))
                .body("toString()", not(containsString("secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "secret words"})
    void shouldLetEveryAppReachHelp(String version) {
        Api.anonymous()
                .header("OpenIRO-App-Version", version)
                .get("/v1/help/northmoor")
                .then()
                .statusCode(200);
    }
}
