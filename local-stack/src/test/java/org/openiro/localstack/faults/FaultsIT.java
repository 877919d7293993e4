package org.openiro.localstack.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.AppAccess;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.ChildPersona;
import org.openiro.localstack.seed.Persona;
import org.openiro.localstack.stack.Addresses;
import org.openiro.localstack.stack.Replica;
import org.openiro.localstack.stack.StackFaults;

/**
 * Whatever ends in the middle of a stream of writes: what was acknowledged is there afterwards, once, with everything
 * that follows from it.
 */
@ExtendWith(OneStack.class)
class FaultsIT {

    private static final int SOME = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private StackFaults faults;
    private SignIns signIns;
    private String test;

    @BeforeEach
    void sign(StackFaults stack, TestInfo info) {
        faults = stack;
        signIns = new SignIns(stack.addresses());
        test = info.getTestMethod().orElseThrow().getName();
    }

    @Test
    void shouldLoseNothingWhenTheBackendIsKilled() {
        during(() -> {
            faults.killBackend();
            faults.startBackend();
        });
    }

    @Test
    void shouldLoseNothingWhenTheCompanionIsKilled() {
        during(() -> {
            faults.killCompanion();
            faults.startCompanion();
        });
    }

    @Test
    void shouldLoseNothingWhenTheDatabaseIsKilledAndSayWhenReady() {
        during(() -> {
            faults.killDatabase();
            try {
                awaitReadiness(503);
            } finally {
                faults.startDatabase();
            }
            awaitReadiness(200);
        });
    }

    @Test
    void shouldLoseNothingWhenTheDatabaseTakesNoMoreConnections() {
        during(() -> {
            try {
                administer("alter role openiro_staff connection limit 0");
                administer("alter role openiro_child connection limit 0");
                administer("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where usename in ('openiro_staff', 'openiro_child')");
                awaitReadiness(503);
            } finally {
                administer("alter role openiro_staff connection limit -1");
                administer("alter role openiro_child connection limit -1");
            }
            awaitReadiness(200);
        });
    }

    @Test
    void shouldGoOnForWhoeverIsSignedInWhileNobodyCanSignIn() {
        Api worker = signIns.staff(Persona.SOCIAL_WORKER);
        String child = worker.post(
                        "/v1/children", Map.of("firstName", "Noa", "lastName", "Winter", "dateOfBirth", "2014-02-11"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        AppAccess first = new AppAccess(worker, child);
        String ready = first.request().etag();
        String another = worker.post(
                        "/v1/children", Map.of("firstName", "Ida", "lastName", "Winter", "dateOfBirth", "2012-09-30"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        StreamOfWrites writes = new StreamOfWrites(signIns);
        try (writes) {
            writes.awaitMore(SOME);
            faults.stopKeycloak();
            try {
                writes.awaitMore(SOME);
                assertThatThrownBy(() -> new SignIns(faults.addresses()).token(ChildPersona.OTHER_CHILD))
                        .hasCauseInstanceOf(ConnectException.class);
                Answer refused = worker.post("/v1/children/" + child + "/companion-access/activation-code", ready)
                        .expect(503);
                assertThat(refused.problem()).isEqualTo("service-unavailable");
                assertThat(refused.header("Retry-After")).isNotEmpty();
                worker.post("/v1/children/" + another + "/companion-access").expect(202);
            } finally {
                faults.startKeycloak();
            }
            assertThat(first.request().etag())
                    .as("the code that was not taken changed nothing")
                    .isEqualTo(ready);
            first.takeCode();
            new AppAccess(worker, another).request();
            writes.awaitMore(SOME);
        }
        print(writes);
    }

    /** What a replica has begun when it is told to leave, it finishes. */
    @Test
    void shouldFinishWhatHasBegunBeforeAReplicaLeaves() throws Exception {
        Api system = signIns.staff(Persona.SYSTEM);
        Answer begun = system.post("/v1/returns/ssda903/imports", Map.of("collectionYears", List.of(2025)))
                .expect(201);
        String address =
                "/v1/returns/ssda903/imports/" + begun.json().path("id").asText();
        Replica replica = faults.joinBackend(Map.of("OPENIRO_SHUTDOWN_DELAY", "2s"));
        HttpURLConnection upload = (HttpURLConnection)
                replica.address().resolve(address + "/tables/HEADER").toURL().openConnection();
        upload.setRequestMethod("PUT");
        upload.setDoOutput(true);
        upload.setChunkedStreamingMode(0);
        upload.setRequestProperty("Content-Type", "text/csv");
        upload.setRequestProperty("If-Match", begun.etag());
        upload.setRequestProperty("Authorization", "Bearer " + signIns.token(Persona.SYSTEM));
        CompletableFuture<Void> left;
        try (OutputStream body = upload.getOutputStream()) {
            body.write("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n".getBytes(StandardCharsets.US_ASCII));
            body.flush();
            // Something else is answered only after the server has taken up what came before.
            assertThat(readiness(replica.address())).isEqualTo(200);
            left = CompletableFuture.runAsync(replica::close);
            Waiting.until(PATIENCE, "the replica to leave", () -> readiness(replica.address()), found -> found != 200);
            body.write("F1,1,01/02/2015,WBRI,,0,\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(upload.getResponseCode()).isEqualTo(200);
        left.get(1, TimeUnit.MINUTES);
        assertThat(system.get(address).expect(200).etag()).isEqualTo(upload.getHeaderField("ETag"));
    }

    @Test
    void shouldLoseNothingWhenAReplicaJoinsAndLeaves() {
        StreamOfWrites writes = new StreamOfWrites(signIns);
        try (writes) {
            writes.awaitMore(SOME);
            Replica replica = faults.joinBackend(Map.of());
            writes.alsoTo(replica.address());
            writes.awaitMore(SOME);
            replica.close();
            writes.noLongerTo(replica.address());
            writes.awaitMore(SOME);
        }
        print(writes);
    }

    private void during(Runnable fault) {
        StreamOfWrites writes = new StreamOfWrites(signIns);
        try (writes) {
            writes.awaitMore(SOME);
            fault.run();
            writes.awaitMore(SOME);
        }
        print(writes);
    }

    private void print(StreamOfWrites writes) {
        assertThat(writes.refusals().keySet())
                .as("how requests failed that were sent again")
                .isSubsetOf("no answer", "503 service-unavailable", "409 request-in-progress");
        System.out.println("  " + test + ": " + new Books(signIns).compare(writes));
    }

    /** Returns when both applications say so. */
    private void awaitReadiness(int status) {
        Addresses addresses = faults.addresses();
        for (URI application : new URI[] {addresses.backend(), addresses.companion()}) {
            Waiting.until(
                    PATIENCE,
                    "readiness " + status + " of " + application,
                    () -> readiness(application),
                    found -> found == status);
        }
    }

    private int readiness(URI application) {
        HttpRequest request = HttpRequest.newBuilder(application.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void administer(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(faults.addresses().databaseUrl(), "postgres", null);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
