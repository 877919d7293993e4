package org.openiro.localstack.api;

import java.time.Duration;
import java.util.function.Supplier;

/** A token that is used for two of the five minutes that it is valid. */
public final class CachedToken implements Supplier<String> {

    private static final long USED_NANOS = Duration.ofMinutes(2).toNanos();

    private final Supplier<String> source;
    private String token;
    private long since;

    public CachedToken(Supplier<String> source) {
        this.source = source;
    }

    @Override
    public synchronized String get() {
        if (token == null || System.nanoTime() - since > USED_NANOS) {
            token = source.get();
            since = System.nanoTime();
        }
        return token;
    }
}
