package org.openiro.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.filter.Filter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** That a test fails when an answer is not what the contract says. */
class ContractCheckTest {

    private static final String PROBLEM = """
            {"type": "/problems/unauthorized", "title": "You are not signed in", "status": 401, "correlationId": "4bf9"}
            """;

    private final Filter check = ContractCheck.against("META-INF/openiro/companion.yaml");

    @Test
    void shouldTakeOnlyWhatTheContractDescribes() throws IOException {
        assertThatCode(() -> answer("/v1/me/iro", 401, "application/problem+json", PROBLEM))
                .doesNotThrowAnyException();
        refused("/v1/me/iro", 401, "application/json", PROBLEM);
        refused("/v1/me/iro", 418, "application/problem+json", PROBLEM);
        refused("/v1/me/iro", 401, "application/problem+json", PROBLEM.replace("\"title\"", "\"heading\""));
        refused("/v1/me/iro", 200, "application/json", "{}");
    }

    private void refused(String path, int status, String type, String body) {
        assertThatThrownBy(() -> answer(path, status, type, body))
                .as(status + " " + type + " " + body)
                .hasMessageContaining("validation.response");
    }

    private void answer(String path, int status, String type, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            given().filter(check).port(server.getAddress().getPort()).get(path);
        } finally {
            server.stop(0);
        }
    }
}
