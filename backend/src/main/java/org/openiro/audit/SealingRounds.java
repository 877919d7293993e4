package org.openiro.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Goes round all authorities every so often. Not work of the queue, because it never ends: an item that is parked, or
 * that nobody enqueued, would end the sealing of an authority for ever, and each round would leave an item behind.
 */
@ApplicationScoped
class SealingRounds {

    private static final Logger LOG = Logger.getLogger(SealingRounds.class);
    private static final long SHUTDOWN_SECONDS = 20;

    private final AuditSealer sealer;
    private final Duration every;
    private ScheduledExecutorService executor;
    private boolean failing;

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

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        end();
    }

    synchronized void begin(Duration interval) {
        executor = Executors.newSingleThreadScheduledExecutor(round -> new Thread(round, "openiro-seal"));
        executor.scheduleWithFixedDelay(this::round, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized void end() throws InterruptedException {
        if (executor != null) {
            executor.shutdown();
            executor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
            executor = null;
        }
    }

    private void round() {
        boolean failed = false;
        try {
            for (UUID authority : sealer.authorities()) {
                failed |= !seal(authority);
            }
        } catch (RuntimeException | Error e) {
            // The database may be away; the next round comes. What escapes from here would be the last round.
            failed = true;
            tell(e);
        }
        failing = failed;
    }

    // What cannot be sealed for one authority does not hold up the others.
    private boolean seal(UUID authority) {
        try {
            while (!Thread.currentThread().isInterrupted() && sealer.seal(authority) == AuditSealer.BATCH) {
                // Until what is finished is sealed.
            }
            return true;
        } catch (RuntimeException | Error e) {
            tell(e);
            return false;
        }
    }

    private void tell(Throwable e) {
        if (!failing) {
            LOG.errorf(e, "Sealing the audit fails");
        }
    }
}
