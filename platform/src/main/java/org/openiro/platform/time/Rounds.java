package org.openiro.platform.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Does something again and again, on threads of its own. What goes wrong in a round is told once and tried again in the
 * next: the database may be away, and what escaped would be the last round.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final long SHUTDOWN_SECONDS = 20;

    private final String what;
    private final ScheduledExecutorService executor;
    private final BooleanSupplier round;
    private final AtomicBoolean failing = new AtomicBoolean();

    private Rounds(String what, int threads, BooleanSupplier round) {
        this.what = what;
        this.executor = Executors.newScheduledThreadPool(threads, work -> new Thread(work, "openiro-" + what));
        this.round = round;
    }

    /**
     * Begins after one interval.
     *
     * @param what one word for logs and thread names
     * @param threads 1 or more, each of which makes rounds
     * @param every between the end of a round and the next
     * @param round answers whether to go on at once
     */
    public static Rounds begin(String what, int threads, Duration every, BooleanSupplier round) {
        Rounds rounds = new Rounds(what, threads, round);
        for (int i = 0; i < threads; i++) {
            rounds.executor.scheduleWithFixedDelay(
                    rounds::make, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
        return rounds;
    }

    private void make() {
        try {
            while (!executor.isShutdown() && round.getAsBoolean()) {
                // Until nothing is left to do.
            }
            failing.set(false);
        } catch (RuntimeException | Error e) {
            if (!failing.getAndSet(true)) {
                LOG.errorf(e, "The rounds of %s fail", what);
            }
        }
    }

    /** Waits for what has begun, at most 20 seconds. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
