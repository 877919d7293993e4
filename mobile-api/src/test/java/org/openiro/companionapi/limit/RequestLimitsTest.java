package org.openiro.companionapi.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.BEN;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;

/** Here a child may ask 30 times a minute, and an address 120 times: every test asks from the same address. */
@QuarkusTest
@TestProfile(RequestLimitsTest.Few.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestLimitsTest {

    private static final int OF_A_CHILD = 30;
    private static final int OF_AN_ADDRESS = 120;

    public static final class Few implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(FewRequests.class));
        }
    }

    public static final class FewRequests extends Components {

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(super.start());
            settings.put("openiro.limit.child-per-minute", Integer.toString(OF_A_CHILD));
            settings.put("openiro.limit.behind-proxy", "true");
            settings.put("openiro.limit.address-per-minute", Integer.toString(OF_AN_ADDRESS));
            return settings;
        }
    }

    @Test
    @Order(1)
    void shouldSlowDownOneChildAndNobodyElse() {
        Response refused = askUntilRefused(AMIRA, 2 * OF_A_CHILD);

        refused.then().statusCode(429).contentType("application/problem+json");
        long wait = Long.parseLong(refused.header("Retry-After"));
        assertThat(wait).isBetween(1L, 60L);
        Api.as(BEN).get("/v1/me").then().statusCode(200);
        await().atMost(Duration.ofSeconds(wait + 5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Api.as(AMIRA).get("/v1/me").statusCode() == 200);
    }

    @Test
    @Order(2)
    void shouldSlowDownAnAddressThatGuesses() {
        Response refused =
                askUntilAnother(401, i -> Api.withToken("not-a-token-" + i).get("/v1/me"));
        refused.then().statusCode(429).contentType("application/problem+json");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 60L);
        // The allowance fills up again while this waits for its turn, by two requests a second.
        askUntilAnother(200, i -> Api.anonymous().get("/v1/help/northmoor"))
                .then()
                .statusCode(429);
    }

    /** The proxy appends the address it saw to those that the caller made up. */
    @Test
    @Order(3)
    void shouldKnowAnAddressBehindTheProxyWhateverItsCallerMakesUp() {
        askUntilAnother(200, i -> help("made-up-" + i, "203.0.113.7"))
                .then()
                .statusCode(429)
                .contentType("application/problem+json");
        help("203.0.113.7", "203.0.113.8").then().statusCode(200);
    }

    private static Response help(String madeUp, String seen) {
        return Api.anonymous().header("X-Forwarded-For", madeUp + ", " + seen).get("/v1/help/northmoor");
    }

    private static Response askUntilRefused(String child, int atMost) {
        return askUntilAnother(200, atMost, i -> Api.as(child).get("/v1/me"));
    }

    private static Response askUntilAnother(int status, IntFunction<Response> asking) {
        return askUntilAnother(status, 2 * OF_AN_ADDRESS, asking);
    }

    private static Response askUntilAnother(int status, int atMost, IntFunction<Response> asking) {
        for (int i = 0; i < atMost; i++) {
            Response answer = asking.apply(i);
            if (answer.statusCode() != status) {
                return answer;
            }
        }
        throw new AssertionError("Never answered anything but " + status);
    }
}
