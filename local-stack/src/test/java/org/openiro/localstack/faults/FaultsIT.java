package org.openiro.localstack.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.stack.Addresses;
import org.openiro.localstack.stack.StackFaults;
import org.openiro.localstack.stack.StackFaults.Replica;

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
            awaitReadiness(503);
            faults.startDatabase();
            awaitReadiness(200);
        });
    }

    @Test
    void shouldLoseNothingWhenTheDatabaseTakesNoMoreConnections() {
        during(() -> {
            administer("alter role openiro_staff connection limit 0");
            administer("alter role openiro_child connection limit 0");
            administer("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename in ('openiro_staff', 'openiro_child')");
            awaitReadiness(503);
            administer("alter role openiro_staff connection limit -1");
            administer("alter role openiro_child connection limit -1");
            awaitReadiness(200);
        });
    }

    @Test
    void shouldLoseNothingWhenAReplicaJoinsAndLeaves() {
        StreamOfWrites writes = new StreamOfWrites(signIns);
        try (writes) {
            writes.awaitMore(SOME);
            Replica replica = faults.joinBackend();
            writes.alsoTo(replica.base());
            writes.awaitMore(SOME);
            replica.leave();
            writes.noLongerTo(replica.base());
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
