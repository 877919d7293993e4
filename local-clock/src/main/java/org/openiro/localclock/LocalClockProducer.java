package org.openiro.localclock;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes the place of the system clock in builds with the profile {@code local}. */
class LocalClockProducer {

    @Produces
    @Singleton
    @IfBuildProfile("local")
    Clock clock(@ConfigProperty(name = "openiro.local.clock-file") String offsetFile) {
        return new MovableClock(Clock.system(ZoneId.of("Europe/London")), Path.of(offsetFile));
    }
}
