package org.openiro.test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.openiro.work.Dispatcher;

/** Works off the queue in a test, together with the application's own threads. */
public final class DueWork {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DueWork() {}

    /**
     * Returns when no item of a kind waits that is due by the test's clock; what another thread has begun counts as
     * waiting until it is done.
     */
    public static void workOff(Dispatcher dispatcher, TestClock clock, String kind) {
        until(
                dispatcher,
                () -> Case.rows(
                                "select id from openiro.work_item where state = 'READY' and kind = ? and due_at <= ? limit 1",
                                kind,
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .isEmpty());
    }

    /** Works until something is so, which each round asks the database about. */
    public static void until(Dispatcher dispatcher, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not done within " + PATIENCE);
            }
            dispatcher.runOne();
        }
    }
}
