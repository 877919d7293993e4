package org.openiro.test;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The application's clock in tests. Until a test takes hold of it, it shows the real time, because what the database
 * stamps by itself must not lie in the future. From then on it stands still and moves only when the test moves it;
 * {@link TestClockReset} lets it go after each test. Inject it and {@code set} or {@code advance} it.
 */
@Mock
@Singleton
public class TestClock extends Clock {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AtomicReference<Instant> held;
    private final ZoneId zone;

    public TestClock() {
        this(new AtomicReference<>(), LONDON);
    }

    private TestClock(AtomicReference<Instant> held, ZoneId zone) {
        this.held = held;
        this.zone = zone;
    }

    /** Holds the clock at an instant. */
    public void set(Instant instant) {
        held.set(instant);
    }

    /** Holds the clock at a time of the London wall clock, such as {@code 2026-06-06T18:00}. */
    public void set(String londonWallClock) {
        set(LocalDateTime.parse(londonWallClock).atZone(LONDON).toInstant());
    }

    /** Holds the clock where it is now, and a duration later. */
    public void advance(Duration duration) {
        held.updateAndGet(instant -> (instant == null ? Instant.now() : instant).plus(duration));
    }

    /** Back to the real time. */
    public void reset() {
        held.set(null);
    }

    @Override
    public Instant instant() {
        Instant instant = held.get();
        return instant == null ? Instant.now() : instant;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(held, other);
    }
}
