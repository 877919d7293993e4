package org.openiro.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How many requests each of many callers may make: so many a minute, and all of them at once if need be. Kept in memory,
 * so with several replicas a caller has as much of each. Measured in system time.
 */
public final class Allowance {

    private static final int CALLERS = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            // A bucket that nobody took from for a minute is full, which is how a new one begins.
            .expireAfterAccess(MINUTE)
            .build();
    private final int perMinute;

    /** @param perMinute at least 1 */
    public Allowance(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Takes one request; empty when it is allowed, otherwise the whole seconds to wait, at least 1. */
    public OptionalLong secondsToWait(String caller) {
        ConsumptionProbe probe = buckets.get(caller, key -> newBucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }
}
