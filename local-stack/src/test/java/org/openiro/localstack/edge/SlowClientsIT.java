package org.openiro.localstack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.edge.SlowClient.Held;
import org.openiro.localstack.seed.ChildPersona;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.Addresses;

/**
 * Whoever is slow on purpose does not hold a connection for longer than the settings say: in the local stack 4 seconds for
 * headers and 8 for JSON.
 */
@ExtendWith(OneStack.class)
class SlowClientsIT {

    private static final Duration HEAD = Duration.ofSeconds(4);
    private static final Duration JSON = Duration.ofSeconds(8);

    /** Some of it because the machine may be busy. */
    private static final Duration SLACK = Duration.ofSeconds(6);

    @Test
    void shouldNotLetSlowClientsHoldAConnection(Addresses stack) throws Exception {
        SignIns signIns = new SignIns(stack);
        Map<String, Future<Held>> heads = new LinkedHashMap<>();
        Map<String, Future<Held>> bodies = new LinkedHashMap<>();
        ExecutorService slow = Executors.newCachedThreadPool();
        try {
            send(slow, heads, bodies, stack.backend(), "/v1/children", signIns.token(Persona.SOCIAL_WORKER));
            send(slow, heads, bodies, stack.companion(), "/v1/me/messages", signIns.token(ChildPersona.CHILD));
            closed(heads, HEAD);
            closed(bodies, JSON);
        } finally {
            slow.shutdownNow();
        }
        // Whoever is not slow is served as before.
        for (URI address : new URI[] {stack.backend(), stack.companion()}) {
            assertThat(new Api(address, null).get("/v1/me").status()).isEqualTo(401);
        }
        for (String log : new String[] {"backend.log", "companion.log"}) {
            assertThat(stack.directory().root().resolve(log)).content().doesNotContain("HttpClosedException");
        }
    }

    private static void send(
            ExecutorService slow,
            Map<String, Future<Held>> heads,
            Map<String, Future<Held>> bodies,
            URI to,
            String path,
            String token) {
        String line = "POST " + path + " HTTP/1.1\r\nHost: " + to.getAuthority() + "\r\n";
        String json = line + "Content-Type: application/json\r\n";
        String known = "Authorization: Bearer " + token + "\r\n";
        heads.put(to + " silent", slow.submit(new SlowClient(to, "", Stream.empty())));
        heads.put(
                to + " slow line",
                slow.submit(new SlowClient(to, "", line.chars().mapToObj(Character::toString))));
        heads.put(to + " slow headers", slow.submit(new SlowClient(to, line, Stream.generate(() -> "X-More: x\r\n"))));
        String asked = "GET /openapi.yaml HTTP/1.1\r\nHost: " + to.getAuthority() + "\r\n\r\n";
        heads.put(
                to + " slow headers of a second request",
                slow.submit(new SlowClient(to, asked, Stream.generate(() -> "X"))));
        bodies.put(
                to + " slow JSON",
                slow.submit(new SlowClient(
                        to, json + known + "Content-Length: 1000\r\n\r\n{", Stream.generate(() -> " "))));
        bodies.put(
                to + " slow chunks",
                slow.submit(new SlowClient(
                        to,
                        json + known + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
                        Stream.generate(() -> "1\r\n \r\n"))));
        bodies.put(
                to + " slow JSON of a stranger",
                slow.submit(new SlowClient(to, json + "Content-Length: 1000\r\n\r\n{", Stream.generate(() -> " "))));
    }

    private static void closed(Map<String, Future<Held>> clients, Duration after) throws Exception {
        for (Map.Entry<String, Future<Held>> client : clients.entrySet()) {
            Held held = client.getValue().get();
            assertThat(held.closed()).as(client.getKey()).isTrue();
            assertThat(held.forTime()).as(client.getKey()).isLessThan(after.plus(SLACK));
            System.out.printf(
                    "Slow clients: %s was closed after %d ms%n",
                    client.getKey(), held.forTime().toMillis());
        }
    }
}
