package org.openiro.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.openiro.clock.DeadlinePassed;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.work.Dispatcher;
import org.openiro.work.PausedDispatchers;

/** Two dispatchers let the manager's silence count, and one of them dies when all but the end of it is done. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class SilenceExactlyOnceTest extends DecisionCase {

    /** Comes last, when everything else that follows has been written. */
    @Singleton
    static class DyingReplica {

        private final AtomicReference<Object> deadly = new AtomicReference<>();

        void die(@Observes @Priority(Integer.MAX_VALUE) DeadlinePassed passed) {
            if (passed.subject().toString().equals(deadly.get())) {
                deadly.set(null);
                throw new IllegalStateException("The replica died");
            }
        }
    }

    @Inject
    DyingReplica dying;

    @Inject
    Dispatcher dispatcher;

    @Inject
    PausedDispatchers dispatchers;

    @Test
    void shouldCountTheSilenceOnceForEachDecision() throws Exception {
        clock.set("2026-07-01T09:00");
        List<String> sent = List.of(draft(), draft());
        String issue = issue().statusCode(201).extract().path("id");
        background.finish();
        dispatchers.pause();
        try {
            dying.deadly.set(issue);
            clock.set("2026-07-09T00:00");
            together();
            assertThat(dying.deadly.get()).as("one died").isNull();
            assertThat(answers(issue)).containsOnly("null|null");
            clock.advance(Duration.ofMinutes(5));
            together();
            together();
        } finally {
            dispatchers.resume();
        }
        assertThat(answers(issue)).hasSize(2).containsOnly("AGREED_BY_DEFAULT|2026-07-08 23:00:00");
        assertThat(Rows.of(
                        "select subject_id from openiro.audit_entry where child_id = ? and action = ?",
                        amira.child(),
                        "AGREE_DECISION_BY_DEFAULT"))
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(deadlines("DECISION_CARRIED_OUT")).hasSize(2).allMatch(each -> each.contains("OPEN"));
        assertThat(deadlines("MANAGER_RESPONSE")).containsExactly("2026-07-08|WITHDRAWN|null|PRACTICE_MANAGER");
    }

    /** As two replicas would: each looks for work until there is none. */
    private void together() throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Void> replica = () -> {
            start.await(10, TimeUnit.SECONDS);
            while (dispatcher.runOne()) {
                // Until nothing is due.
            }
            return null;
        };
        try {
            for (Future<Void> each : List.of(replicas.submit(replica), replicas.submit(replica))) {
                each.get(30, TimeUnit.SECONDS);
            }
        } finally {
            replicas.shutdownNow();
        }
    }

    private static List<String> answers(String issue) {
        return Rows.of(
                "select answer, (answered_at at time zone 'UTC')::timestamp(0) from openiro.review_decision"
                        + " where issue_id::text = ? order by id",
                issue);
    }
}
