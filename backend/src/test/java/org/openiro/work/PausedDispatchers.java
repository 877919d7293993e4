package org.openiro.work;

import jakarta.inject.Singleton;

/** Lets the application's own dispatchers stand still while a test counts or attacks. */
@Singleton
public class PausedDispatchers {

    private final DispatcherThreads threads;

    PausedDispatchers(DispatcherThreads threads) {
        this.threads = threads;
    }

    /** Returns when none has anything in hand. */
    public void pause() {
        threads.stop(null);
    }

    public void resume() {
        threads.start(null);
    }
}
