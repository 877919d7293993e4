package org.openiro.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The only way time enters: days begin and end in London, and an instant is as fine as the database keeps it, so that what
 * is answered now is what is read later.
 */
class ClockProducer {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.system(LONDON), Duration.of(1, ChronoUnit.MICROS));
    }
}
