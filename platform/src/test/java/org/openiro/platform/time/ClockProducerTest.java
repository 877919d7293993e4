package org.openiro.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

    private final Clock clock = new ClockProducer().clock();

    @Test
    void shouldBeAsFineAsTheDatabase() {
        assertThat(Stream.generate(clock::instant).limit(100)).allMatch(now -> now.getNano() % 1_000 == 0);
    }

    @Test
    void shouldKeepLondonTime() {
        assertThat(clock.getZone()).isEqualTo(ClockProducer.LONDON);
    }
}
