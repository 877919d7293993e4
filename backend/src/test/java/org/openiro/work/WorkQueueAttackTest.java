package org.openiro.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.audit.Audit;
import org.openiro.platform.scope.CurrentScope;
import org.openiro.test.Authorities;
import org.openiro.test.BackgroundWork;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Two dispatchers, failures at the worst moment and items that never succeed: every effect happens once, in order. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class WorkQueueAttackTest {

    private static final int STREAMS = 12;
    private static final int ITEMS = 6;
    private static final Consumer<UUID> NOTHING = item -> {};

    @Inject
    PausedDispatchers dispatchers;

    @Inject
    WorkStore store;

    @Inject
    CurrentScope scope;

    @Inject
    Audit audit;

    @Inject
    Session entities;

    @Inject
    @All
    List<WorkHandler> handlers;

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork background;

    private ScriptedWork work;
    private Dispatcher dispatcher;

    /** The application's own threads stand still, and what earlier tests left is done. */
    @BeforeEach
    void takeOver() {
        dispatchers.pause();
        // The database keeps microseconds.
        clock.set(Instant.now().truncatedTo(ChronoUnit.MICROS));
        background.finish();
        work = new ScriptedWork(audit);
        dispatcher = new Dispatcher(store, scope, new SimpleMeterRegistry(), work.handlers(handlers));
    }

    @AfterEach
    void giveBack() {
        dispatchers.resume();
    }

    @Test
    void shouldDoEachItemOnceAndInOrderWithTwoDispatchers() throws Exception {
        List<List<UUID>> expected = new ArrayList<>();
        for (int stream = 0; stream < STREAMS; stream++) {
            expected.add(new ArrayList<>());
        }
        for (int item = 0; item < ITEMS; item++) {
            for (int stream = 0; stream < STREAMS; stream++) {
                expected.get(stream).add(enqueue("child:" + new UUID(7, stream), clock.instant(), NOTHING));
            }
        }

        runTogether(2);

        for (List<UUID> subjects : expected) {
            assertThat(work.order()).containsSubsequence(subjects);
            subjects.forEach(subject -> shouldHaveHappenedOnce(subject));
        }
        assertThat(work.overlaps()).isEmpty();
    }

    @Test
    void shouldNotLetAnItemThatArrivesLateOvertakeTheOneInHand() throws Exception {
        String stream = stream();
        Instant now = clock.instant();
        CyclicBarrier inHand = new CyclicBarrier(2);
        UUID first = enqueue(stream, now, item -> {
            meet(inHand);
            meet(inHand);
        });
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Boolean> ran = other.submit(this::runOne);
        meet(inHand);
        UUID earlier = enqueue(stream, now.minusSeconds(60), NOTHING);
        assertThat(runOne())
                .as("the stream is taken, though its first item is free")
                .isFalse();
        meet(inHand);
        assertThat(ran.get()).isTrue();
        other.shutdown();

        assertThat(runOne()).isTrue();
        assertThat(work.order()).containsExactly(first, earlier);
        assertThat(work.overlaps()).isEmpty();
    }

    @Test
    void shouldKeepAnEffectOnceWhenTheConnectionDiesBeforeTheCommit() {
        AtomicInteger attempts = new AtomicInteger();
        UUID subject = enqueue(stream(), clock.instant(), item -> {
            if (attempts.incrementAndGet() == 1) {
                terminateOwnConnection();
            }
        });

        drain();
        assertThat(effects(subject)).isZero();
        assertThat(state(subject)).isEqualTo("READY|1");

        clock.advance(Duration.ofSeconds(1));
        drain();
        assertThat(attempts).hasValue(2);
        shouldHaveHappenedOnce(subject);
    }

    @Test
    void shouldKeepAnEffectOnceWhenAnErrorIsThrownAfterIt() {
        AtomicInteger attempts = new AtomicInteger();
        UUID subject = enqueue(stream(), clock.instant(), item -> {
            if (attempts.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
        });
        UUID other = enqueue(stream(), clock.instant(), NOTHING);

        drain();
        assertThat(effects(subject)).isZero();
        shouldHaveHappenedOnce(other);

        clock.advance(Duration.ofSeconds(1));
        drain();
        shouldHaveHappenedOnce(subject);
    }

    @Test
    void shouldNotKeepTheEffectOfAnItemThatIsNoLongerIts() {
        UUID subject = enqueue(
                stream(),
                clock.instant(),
                item -> entities.createNativeMutationQuery("update openiro.work_item set state = 'DONE' where id = :id")
                        .setParameter("id", item)
                        .executeUpdate());
        drain();
        assertThat(effects(subject)).isZero();
    }

    @Test
    void shouldRetryWithGrowingWaitsThenParkAndAlertAndGoOn() {
        String stream = "child:" + Rows.of("""
                        insert into openiro.child (id, local_authority_id, date_of_birth)
                        values (gen_random_uuid(), ?, '2015-03-02') returning id
                        """, Authorities.NORTHMOOR).get(0);
        UUID poisoned = enqueue(stream, clock.instant(), item -> {
            throw new IllegalStateException("Amira Khan must not be quoted");
        });
        UUID behind = enqueue(stream, clock.instant(), NOTHING);
        UUID elsewhere = enqueue(stream(), clock.instant(), NOTHING);

        List<Long> waits = new ArrayList<>();
        for (int attempt = 1; attempt < WorkStore.ATTEMPTS; attempt++) {
            drain();
            assertThat(state(poisoned)).isEqualTo("READY|" + attempt);
            shouldHaveHappenedOnce(elsewhere);
            assertThat(effects(behind)).as("held back").isZero();
            waits.add(waitOf(poisoned).toSeconds());
            clock.advance(waitOf(poisoned).minusMillis(1));
            drain();
            assertThat(state(poisoned)).as("not before its time").isEqualTo("READY|" + attempt);
            clock.advance(Duration.ofMillis(1));
        }
        drain();

        assertThat(waits).containsExactly(1L, 4L, 16L, 64L, 256L, 1024L, 3600L);
        assertThat(state(poisoned)).isEqualTo("PARKED|8");
        assertThat(effects(poisoned)).isZero();
        shouldHaveHappenedOnce(behind);
        assertThat(Rows.of("""
                        select a.kind, 'child:' || a.child_id, w.failure from openiro.alert a
                        join openiro.work_item w on w.id = a.subject_id where w.subject_id = ?
                        """, poisoned))
                .containsExactly("WORK_PARKED|" + stream + "|java.lang.IllegalStateException");
    }

    @Test
    void shouldFireWhatIsDueWhenTheClockIsMoved() {
        UUID tomorrow = enqueue(stream(), clock.instant().plus(Duration.ofHours(24)), NOTHING);
        drain();
        assertThat(state(tomorrow)).isEqualTo("READY|0");

        clock.advance(Duration.ofHours(25));
        drain();
        shouldHaveHappenedOnce(tomorrow);
    }

    @Test
    void shouldLeaveAKindItDoesNotKnowToAReplicaThatDoes() {
        String stream = stream();
        Rows.of(
                """
                insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)
                values (gen_random_uuid(), ?, ?, 'OF_THE_NEXT_VERSION', gen_random_uuid(), ?::timestamptz, ?::timestamptz)
                returning id
                """,
                Authorities.NORTHMOOR,
                stream,
                clock.instant().toString(),
                clock.instant().toString());
        UUID behind = enqueue(stream, clock.instant(), NOTHING);
        UUID elsewhere = enqueue(stream(), clock.instant(), NOTHING);
        drain();
        shouldHaveHappenedOnce(elsewhere);
        assertThat(effects(behind)).isZero();
        assertThat(Rows.of(
                        "select state, attempts from openiro.work_item where stream = ? and kind like 'OF%'", stream))
                .containsExactly("READY|0");
    }

    private static String stream() {
        return "test:" + UUID.randomUUID();
    }

    private UUID enqueue(String stream, Instant due, Consumer<UUID> script) {
        UUID subject = UUID.randomUUID();
        work.add(subject, stream, script);
        Rows.of("""
                insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)
                values (gen_random_uuid(), ?, ?, ?, ?, ?::timestamptz, ?::timestamptz) returning id
                """, Authorities.NORTHMOOR, stream, ScriptedWork.KIND.name(), subject, due.toString(), due.toString());
        return subject;
    }

    /** As the interceptor does for the application's own dispatcher. */
    private boolean runOne() {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            return dispatcher.runOne();
        } finally {
            request.terminate();
        }
    }

    private void drain() {
        while (runOne()) {
            // Until nothing is due.
        }
    }

    private void runTogether(int dispatchers) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(dispatchers);
        CyclicBarrier start = new CyclicBarrier(dispatchers);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < dispatchers; i++) {
            running.add(executor.submit(() -> {
                meet(start);
                drain();
            }));
        }
        for (Future<?> run : running) {
            run.get(2, TimeUnit.MINUTES);
        }
        executor.shutdown();
        // One may have found the last streams taken and stopped.
        drain();
    }

    private void terminateOwnConnection() {
        entities.flush();
        Integer server = entities.createNativeQuery("select pg_backend_pid()", Integer.class)
                .getSingleResult();
        assertThat(Rows.of("select pg_terminate_backend(?, 5000)", server)).containsExactly("t");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void shouldHaveHappenedOnce(UUID subject) {
        assertThat(effects(subject)).isEqualTo(1);
        assertThat(Rows.of("select state from openiro.work_item where subject_id = ?", subject))
                .containsExactly("DONE");
    }

    private static int effects(UUID subject) {
        return Rows.of("select id from openiro.audit_entry where subject_id = ?", subject)
                .size();
    }

    private static String state(UUID subject) {
        return Rows.of("select state, attempts from openiro.work_item where subject_id = ?", subject)
                .get(0);
    }

    private Duration waitOf(UUID subject) {
        return Duration.between(
                clock.instant(),
                Instant.parse(Rows.of(
                                "select to_char(available_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                        + " from openiro.work_item where subject_id = ?",
                                subject)
                        .get(0)));
    }
}
