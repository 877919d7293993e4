package org.openiro.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.openiro.platform.time.Rounds;

/** Forgets the answers that have been kept for their 24 hours: they can hold personal data. */
@ApplicationScoped
class AnswerRounds {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final AnswerStore answers;
    private Rounds rounds;

    AnswerRounds(AnswerStore answers) {
        this.answers = answers;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.begin("answers", 1, EVERY, this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.close();
    }

    /** @return whether there may be more */
    boolean round() {
        return QuarkusTransaction.requiringNew().call(answers::forgetOld) > 0;
    }
}
