package org.openiro.localstack.api;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for work that is done in the background. */
public final class Waiting {

    private static final Duration POLL = Duration.ofMillis(200);

    private Waiting() {}

    /**
     * Looks again and again.
     *
     * @return the first look that is as wished
     * @throws IllegalStateException if none is in time
     */
    public static <T> T until(Duration patience, String what, Supplier<T> look, Predicate<T> wished) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            T seen = look.get();
            if (wished.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited " + patience.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
