package org.openiro.localstack.faults;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.openiro.localstack.LocalTime;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.api.Waiting;
import org.openiro.localstack.seed.ChildPersona;
import org.openiro.localstack.seed.Persona;

/**
 * An office that brings children into care and a child who writes, without a pause, whatever happens. What is not
 * acknowledged is sent again, with the same key, until it is: as any careful client does.
 */
final class StreamOfWrites implements AutoCloseable {

    private static final int OFFICES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final SignIns signIns;
    private final LocalTime time;
    private final List<URI> replicas = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Acknowledged> children = new ConcurrentLinkedQueue<>();
    private final Queue<Acknowledged> periods = new ConcurrentLinkedQueue<>();
    private final Queue<Acknowledged> messages = new ConcurrentLinkedQueue<>();

    StreamOfWrites(SignIns signIns) {
        this.signIns = signIns;
        this.time = new LocalTime(signIns.addresses().directory());
        replicas.add(signIns.addresses().backend());
        // Tokens outlive what befalls the identity provider.
        signIns.token(Persona.ADMIN);
        signIns.token(ChildPersona.CHILD);
        for (int i = 0; i < OFFICES; i++) {
            run(this::bringIntoCare);
        }
        run(this::write);
    }

    private void run(Runnable one) {
        Thread thread = new Thread(() -> {
            try {
                while (!stopping.get()) {
                    one.run();
                }
            } catch (RuntimeException | Error e) {
                failures.add(e);
            }
        });
        threads.add(thread);
        thread.start();
    }

    private void bringIntoCare() {
        Acknowledged child = untilAcknowledged(
                new Write(
                        "/v1/children", Map.of("firstName", "Pia", "lastName", newName(), "dateOfBirth", "2015-05-17")),
                this::office);
        children.add(child);
        Instant yesterday = time.now().minusDays(1).toInstant().truncatedTo(ChronoUnit.SECONDS);
        periods.add(untilAcknowledged(
                new Write(
                        "/v1/children/" + child.id() + "/periods-of-care",
                        Map.of(
                                "accommodationStartedAt",
                                yesterday.toString(),
                                "legalStatus",
                                "C1",
                                "placement",
                                Map.of("kind", "U6", "providerKind", "PR1"))),
                this::office));
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    private void write() {
        messages.add(untilAcknowledged(
                new Write(
                        "/v1/me/messages",
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "text",
                                "Is anybody there?",
                                "to",
                                "IRO",
                                "clientCreatedAt",
                                time.now().toInstant().toString())),
                () -> signIns.child(ChildPersona.CHILD)));
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    /** The replicas take turns. */
    private Api office() {
        List<URI> known = List.copyOf(replicas);
        URI base = known.get(Math.floorMod(turn.getAndIncrement(), known.size()));
        return new Api(base, () -> signIns.token(Persona.ADMIN));
    }

    private Acknowledged untilAcknowledged(Write write, Supplier<Api> api) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int tries = 1; ; tries++) {
            try {
                Answer answer = write.send(api.get());
                if (answer.status() < 300) {
                    return new Acknowledged(write, answer, tries);
                }
                refusals.merge(answer.status() + " " + answer.problem(), 1, Integer::sum);
            } catch (UncheckedIOException e) {
                refusals.merge("no answer", 1, Integer::sum);
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not acknowledged within " + PATIENCE + ": " + refusals);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    // Letters only, as names are.
    private static String newName() {
        StringBuilder name = new StringBuilder("Stormborn");
        for (char digit : Integer.toString(NAMES.incrementAndGet()).toCharArray()) {
            name.append((char) ('a' + digit - '0'));
        }
        return name + "-" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "");
    }

    void alsoTo(URI replica) {
        replicas.add(replica);
    }

    void noLongerTo(URI replica) {
        replicas.remove(replica);
    }

    /** Returns once this many more children and messages are acknowledged. */
    void awaitMore(int more) {
        int periodsThen = periods.size() + more;
        int messagesThen = messages.size() + more / 2;
        Waiting.until(
                PATIENCE,
                "more writes to be acknowledged: " + refusals,
                () -> failures.isEmpty() ? Math.min(periods.size() - periodsThen, messages.size() - messagesThen) : 0,
                ahead -> ahead >= 0);
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.peek());
        }
    }

    /** How requests failed that were then sent again, and how often. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    List<Acknowledged> children() {
        return List.copyOf(children);
    }

    List<Acknowledged> periods() {
        return List.copyOf(periods);
    }

    List<Acknowledged> messages() {
        return List.copyOf(messages);
    }

    /** Returns when everything begun is acknowledged. */
    @Override
    public void close() {
        stopping.set(true);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.peek());
        }
    }
}
