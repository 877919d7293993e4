package org.openiro.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Every hour forgets the answers that have been kept for their 24 hours: they can hold personal data. */
@ApplicationScoped
class AnswerRounds {

    private static final Logger LOG = Logger.getLogger(AnswerRounds.class);
    private static final long EVERY_MINUTES = 60;
    private static final long SHUTDOWN_SECONDS = 20;

    private final AnswerStore answers;
    private ScheduledExecutorService executor;

    AnswerRounds(AnswerStore answers) {
        this.answers = answers;
    }

    void start(@Observes StartupEvent event) {
        executor = Executors.newSingleThreadScheduledExecutor(round -> new Thread(round, "openiro-answers"));
        executor.scheduleWithFixedDelay(this::round, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }

    void round() {
        try {
            QuarkusTransaction.requiringNew().run(answers::forgetOld);
        } catch (RuntimeException | Error e) {
            // The database may be away; the next round comes. What escapes from here would be the last round.
            LOG.errorf(e, "Forgetting old answers fails");
        }
    }
}
