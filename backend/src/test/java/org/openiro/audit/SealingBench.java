package org.openiro.audit;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;

/**
 * How many audited writes a second while the audit is being sealed, and while it is not, in turns within one run: what a
 * busy machine does to the one, it does to the other. No test of the build; see {@code bench/README.md}.
 */
@QuarkusTest
@QuarkusTestResource(Components.class)
class SealingBench {

    private static final int WORKERS = Integer.getInteger("openiro.bench.workers", 8);
    private static final int PAIRS = Integer.getInteger("openiro.bench.pairs", 6);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("openiro.bench.seconds", 5));
    private static final Duration SEALED_EVERY = Duration.ofMillis(250);
    private static final String CHILD = """
            {"firstName": "Amira", "lastName": "Khan", "dateOfBirth": "2015-03-02", "readingBand": "SIMPLE"}
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/v1/children")
    URI children;

    @Inject
    AuditSealer sealer;

    @Inject
    SealingRounds rounds;

    @Test
    void measure() throws InterruptedException {
        Chain chain = Chain.of(sealer);
        String token = Api.token(Api.subject("IRO_MANAGER", chain.place().code()));
        perSecond(token);
        List<Double> off = new ArrayList<>();
        List<Double> on = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            // First one, then the other, then the other way round.
            for (boolean sealing : pair % 2 == 0 ? new boolean[] {false, true} : new boolean[] {true, false}) {
                (sealing ? on : off).add(sealing ? whileSealing(token) : perSecond(token));
            }
        }
        while (sealer.seal(chain.place().id()) > 0) {
            // What the last round has left.
        }
        chain.verify(chain.head()).body("findingCount", equalTo(0));
        System.out.printf(
                "%nAudited writes a second, %d at a time, %d rounds of %d s each%n", WORKERS, PAIRS, ROUND.toSeconds());
        System.out.printf(
                "  not sealing            %7.1f  %s%n",
                mean(off), off.stream().map(Math::round).toList());
        System.out.printf(
                "  sealing every %d ms   %7.1f  %s%n",
                SEALED_EVERY.toMillis(), mean(on), on.stream().map(Math::round).toList());
        System.out.printf(
                "  ratio                  %7.2f  (%d entries in the chain)%n%n", mean(on) / mean(off), chain.length());
    }

    private double whileSealing(String token) throws InterruptedException {
        rounds.begin(SEALED_EVERY);
        try {
            return perSecond(token);
        } finally {
            rounds.end();
        }
    }

    private double perSecond(String token) {
        long end = System.nanoTime() + ROUND.toNanos();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            long begin = System.nanoTime();
            int written = IntStream.range(0, WORKERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> writeUntil(end, token), workers))
                    .toList()
                    .stream()
                    .mapToInt(CompletableFuture::join)
                    .sum();
            return written * 1e9 / (System.nanoTime() - begin);
        } finally {
            workers.shutdown();
        }
    }

    private int writeUntil(long end, String token) {
        int written = 0;
        while (System.nanoTime() < end) {
            HttpRequest request = HttpRequest.newBuilder(children)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(CHILD))
                    .build();
            try {
                int status = http.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status != 201) {
                    throw new IllegalStateException("Answered " + status);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            written++;
        }
        return written;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
