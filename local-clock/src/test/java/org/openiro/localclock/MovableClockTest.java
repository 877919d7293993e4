package org.openiro.localclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {

    private static final Instant NOON = Instant.parse("2026-06-06T12:00:00Z");
    private static final Clock SYSTEM = Clock.fixed(NOON, ZoneId.of("Europe/London"));

    @TempDir
    Path directory;

    @Test
    void shouldBeSystemTimeUntilMoved() {
        assertThat(clock().instant()).isEqualTo(NOON);
    }

    @Test
    void shouldMoveForEveryProcessThatReadsTheFile() {
        MovableClock one = clock();
        MovableClock other = clock();
        one.moveBy(Duration.ofHours(25));
        other.moveBy(Duration.ofDays(3));
        assertThat(one.instant()).isEqualTo(other.instant()).isEqualTo("2026-06-10T13:00:00Z");
    }

    @Test
    void shouldRefuseToGoBack() {
        assertThatThrownBy(() -> clock().moveBy(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    private MovableClock clock() {
        return new MovableClock(SYSTEM, directory.resolve("clock"));
    }
}
