package org.openiro.review.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** Two who change at the same moment who has the record: neither can be done before both have begun. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class DistributionRaceTest extends DistributionCase {

    private static final String WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

    @Test
    void shouldBeCompleteWhenTheLastTwoAreDealtWithAtOnce() throws Exception {
        give(recipient("CHILD"), "{\"how\": \"APP\"}").statusCode(200);
        String mother = recipient("FAMILY");
        String worker = recipient("SERVICE") + "/exclusion";
        assertThat(atOnce(
                        () -> give(mother, "{\"how\": \"LETTER\"}"),
                        () -> decide(worker, "{\"reason\": \"He has left\"}")))
                .containsExactly(200, 200);
        assertThat(deadlines()).containsExactly("DISTRIBUTION|MET|2026-07-10");
    }

    @Test
    void shouldListSomebodyOnceWhoIsAddedTwiceAtOnce() throws Exception {
        String body = """
                {"kind": "PROFESSIONAL", "name": "Ruth Bell", "personId": "%s"}
                """.formatted(PLACE.person("GUARDIAN"));
        Callable<ValidatableResponse> add = () -> PLACE.as("ADMIN")
                .headers(Api.key())
                .body(body)
                .post(of("record-recipients"))
                .then();
        assertThat(atOnce(add, add)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void shouldKeepNobodyFromTheReviewWhileAMailIsSent() throws Exception {
        give(recipient("CHILD"), "{\"how\": \"APP\"}").statusCode(200);
        decide(recipient("SERVICE") + "/exclusion", "{\"reason\": \"He has left\"}")
                .statusCode(200);
        String mother = recipient("FAMILY");
        give(mother, "{\"how\": \"LINK\", \"email\": \"layla@mail.example\"}").statusCode(200);
        try (Connection connection = Components.database().administrator();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from openiro.review where id = '" + review + "' for no key update");
            work.finish();
            asIro().get(mother).then().body("state", equalTo("RECEIVED"));
            connection.commit();
        }
        clock.set("2026-07-10T10:01");
        work.finish();
        assertThat(deadlines()).containsExactly("DISTRIBUTION|MET|2026-07-10");
    }

    @Test
    void shouldGiveNobodyTheEarlierVersionWhileTheLaterIsIssued() throws Exception {
        String mother = recipient("FAMILY");
        String seen = drafted();
        assertThat(atOnce(
                        () -> issue(seen, ", \"reason\": \"A date was wrong\""),
                        () -> give(mother, "{\"how\": \"LETTER\"}")))
                .containsExactly(201, 200);
        asIro().get(mother).then().body("state", equalTo("RECEIVED")).body("receivedVersion", equalTo(2));
    }

    /** Nobody can end anything while nothing can be written to the audit. */
    private List<Integer> atOnce(Callable<ValidatableResponse> first, Callable<ValidatableResponse> second)
            throws Exception {
        work.finish();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection connection = Components.database().administrator();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table openiro.audit_entry in share mode");
            List<Future<ValidatableResponse>> answers = new ArrayList<>();
            answers.add(threads.submit(first));
            waiting(1);
            answers.add(threads.submit(second));
            waiting(2);
            connection.commit();
            return List.of(
                    answers.get(0).get().extract().statusCode(),
                    answers.get(1).get().extract().statusCode());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void waiting(int many) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Integer.parseInt(Rows.of(WAITING).get(0)) >= many);
    }
}
