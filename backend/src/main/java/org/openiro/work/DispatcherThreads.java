package org.openiro.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openiro.platform.time.Rounds;

/** Looks for work every so often, and goes on until there is none. */
@ApplicationScoped
class DispatcherThreads {

    private final Dispatcher dispatcher;
    private final int threads;
    private final Duration poll;
    private Rounds rounds;

    DispatcherThreads(
            Dispatcher dispatcher,
            @ConfigProperty(name = "openiro.work.threads") int threads,
            @ConfigProperty(name = "openiro.work.poll-millis") long pollMillis) {
        this.dispatcher = dispatcher;
        this.threads = threads;
        this.poll = Duration.ofMillis(pollMillis);
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.begin("work", threads, poll, dispatcher::runOne);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.close();
    }
}
