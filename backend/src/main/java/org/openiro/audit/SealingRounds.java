package org.openiro.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openiro.platform.time.Rounds;

/**
 * Goes round all authorities every so often. Not work of the queue, because it never ends: an item that is parked, or
 * that nobody enqueued, would end the sealing of an authority for ever, and each round would leave an item behind.
 */
@ApplicationScoped
class SealingRounds {

    private final AuditSealer sealer;
    private final Duration every;
    private Rounds rounds;

    /** @param every between two rounds; zero for none */
    SealingRounds(AuditSealer sealer, @ConfigProperty(name = "openiro.audit.seal-every") Duration every) {
        this.sealer = sealer;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        if (!every.isZero()) {
            begin(every);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        end();
    }

    synchronized void begin(Duration interval) {
        rounds = Rounds.begin("seal", 1, interval, this::round);
    }

    synchronized void end() {
        if (rounds != null) {
            rounds.close();
            rounds = null;
        }
    }

    /** What cannot be sealed for one authority does not hold up the others. */
    private boolean round() {
        RuntimeException failure = null;
        for (UUID authority : sealer.authorities()) {
            try {
                while (sealer.seal(authority) == AuditSealer.BATCH) {
                    // Until what is finished is sealed.
                }
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return false;
    }
}
