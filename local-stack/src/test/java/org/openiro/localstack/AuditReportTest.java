package org.openiro.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;

/** What {@code openiro audit verify} says of what the API answers. */
class AuditReportTest {

    private static final String HASH = "9f".repeat(32);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getQuery());
            byte[] body = answers.remove(0).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldSayThatEverythingHolds() {
        answers.add("""
                {"checked": 12, "sealedThrough": 12, "unsealed": 2, "findings": [], "findingCount": 0}
                """);
        assertThat(show(Optional.empty())).isZero();
        assertThat(printed())
                .contains("12 entries checked, sealed through 12, 2 not sealed yet.")
                .contains("Every one is as it was sealed.")
                .contains("head kept elsewhere");
    }

    @Test
    void shouldGoOnToTheEndAndNameWhatItFinds() {
        answers.add("""
                {"checked": 200000, "sealedThrough": 200003, "unsealed": 0, "findingCount": 1, "nextPosition": 200001,
                 "findings": [{"kind": "CHANGED", "position": 311, "entryId": "01974000-0000-7000-8000-000000000c01",
                               "at": "2026-06-08T09:12:44Z"}]}
                """);
        answers.add("""
                {"checked": 3, "sealedThrough": 200003, "unsealed": 0, "findingCount": 1,
                 "findings": [{"kind": "TRUNCATED", "position": 200004}]}
                """);
        assertThat(show(Optional.of("{\"position\": 200010, \"hash\": \"" + HASH + "\"}")))
                .isEqualTo(1);
        assertThat(asked)
                .containsExactly(
                        "fromPosition=1&headPosition=200010&headHash=" + HASH,
                        "fromPosition=200001&headPosition=200010&headHash=" + HASH);
        assertThat(printed())
                .contains("At 311, entry 01974000-0000-7000-8000-000000000c01 (2026-06-08T09:12:44Z) or its seal was"
                        + " changed.")
                .contains("From 200004 on, the chain is not the one whose head was kept: its end was cut off.")
                .contains("200003 entries checked")
                .contains("2 places are not as they were sealed.");
    }

    private int show(Optional<String> head) {
        Api api = new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), null);
        return new AuditReport(Console.to(new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .show(api, head.map(Json::read));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
