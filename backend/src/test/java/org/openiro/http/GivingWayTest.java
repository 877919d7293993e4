package org.openiro.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** A request that PostgreSQL ends, because it and another transaction wait for each other, is done again. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class GivingWayTest {

    private static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    @Test
    void shouldDoARequestAgainThatWasEndedByADeadlock() throws SQLException {
        CareCase amira = CareCase.amira(PLACE);
        clock.set("2026-06-10T10:00");
        UUID review = planned(amira);
        CompletableFuture<Response> cancelled;
        long deadlocks = deadlocks();
        try (Connection other = Components.database().administrator();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // The other one waits as long as it takes, so it is the request that gives way.
            statement.execute("set local deadlock_timeout = '60s'");
            statement.execute("select 1 from openiro.period_of_care where id = '" + amira.period() + "' for update");
            cancelled = CompletableFuture.supplyAsync(() -> cancel(amira, review));
            await().pollInterval(Duration.ofMillis(10)).until(GivingWayTest::somebodyWaitsForAPeriod);
            statement.execute("select 1 from openiro.review where id = '" + review + "' for update");
            other.commit();
        }
        cancelled.join().then().statusCode(200).body("status", equalTo("CANCELLED"));
        await().until(() -> deadlocks() > deadlocks);
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where subject_id = ? and action = 'CANCEL_REVIEW'",
                        review))
                .hasSize(1);
    }

    private static UUID planned(CareCase amira) {
        return UUID.fromString(Api.asSubject(amira.iro())
                .headers(Api.key())
                .body(
                        "{\"scheduledFor\": \"2026-06-30T14:00:00Z\", \"venue\": {\"kind\": \"OFFICE\"}, \"attendees\": []}")
                .post("/v1/children/" + amira.child() + "/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Response cancel(CareCase amira, UUID review) {
        return Api.asSubject(amira.iro())
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"reason\": \"Everybody is ill\"}")
                .post("/v1/reviews/" + review + "/cancellation");
    }

    private static boolean somebodyWaitsForAPeriod() {
        return !Rows.of("select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%from openiro.period_of_care where child_id%for update'")
                .isEmpty();
    }

    private static long deadlocks() {
        return Long.parseLong(Rows.of("select deadlocks from pg_stat_database where datname = current_database()")
                .get(0));
    }
}
