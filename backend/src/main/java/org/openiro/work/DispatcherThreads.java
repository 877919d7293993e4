package org.openiro.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks for work every so often, and goes on until there is none. */
@ApplicationScoped
class DispatcherThreads {

    private static final Logger LOG = Logger.getLogger(DispatcherThreads.class);
    private static final long SHUTDOWN_SECONDS = 20;

    private final Dispatcher dispatcher;
    private final int threads;
    private final long pollMillis;
    private final AtomicBoolean failing = new AtomicBoolean();
    private ScheduledExecutorService executor;

    DispatcherThreads(
            Dispatcher dispatcher,
            @ConfigProperty(name = "openiro.work.threads") int threads,
            @ConfigProperty(name = "openiro.work.poll-millis") long pollMillis) {
        this.dispatcher = dispatcher;
        this.threads = threads;
        this.pollMillis = pollMillis;
    }

    void start(@Observes StartupEvent event) {
        executor = Executors.newScheduledThreadPool(Math.max(threads, 1), work -> new Thread(work, "openiro-work"));
        for (int i = 0; i < threads; i++) {
            executor.scheduleWithFixedDelay(this::drain, pollMillis, pollMillis, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }

    private void drain() {
        try {
            while (!executor.isShutdown() && dispatcher.runOne()) {
                // Until nothing is due.
            }
            failing.set(false);
        } catch (RuntimeException | Error e) {
            // The database may be away; the next look comes in a moment. What escapes from here would be the last look.
            if (!failing.getAndSet(true)) {
                LOG.errorf(e, "Looking for work fails");
            }
        }
    }
}
