package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Case;
import org.openiro.test.Components;

@QuarkusTest
@QuarkusTestResource(Components.class)
class AllocationRaceTest {

    private static final int MANAGERS = 20;

    @Test
    void shouldAllocateExactlyOneOfTwentyAtTheSameTime() throws Exception {
        UUID child = Case.child();
        List<String> iros = List.of(Case.profile(Case.person("IRO")), Case.profile(Case.person("IRO")));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(MANAGERS);
        try {
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < MANAGERS; i++) {
                String iro = iros.get(i % 2);
                answers.add(threads.submit(() -> {
                    start.await();
                    return Api.as("IRO_MANAGER")
                            .headers(Api.key())
                            .body(Case.allocationBody(iro, "2026-06-09"))
                            .post("/v1/children/" + child + "/allocations");
                }));
            }
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        } finally {
            threads.shutdownNow();
        }
        assertThat(Case.rows("select id from openiro.allocation where child_id = ?", child))
                .hasSize(1);
        assertThat(Case.rows(
                        "select id from openiro.audit_entry where action = 'ALLOCATE_IRO' and child_id = ?", child))
                .hasSize(1);
    }
}
